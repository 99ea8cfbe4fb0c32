export { renderPdf } from "./render-pdf";
export { Facts, inPages, sheet, styles, Table } from "./sheet";
