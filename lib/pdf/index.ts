export { closePdfThread, renderPdf } from "./render-pdf";
