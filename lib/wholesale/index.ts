export { type OfferedPackage, offeredPackages } from "./catalogue";
export { type ChangePackages, changePackages } from "./change-packages";
export {
  type CreatedCustomer,
  type CreateWholesaleCustomer,
  createWholesaleCustomer,
} from "./create-wholesale-customer";
export { type CustomerPackage, customerPackages, mayChangePackages } from "./customer-packages";
export { newCustomerForm, packagesForm } from "./fields";
export { packageValues, quantitiesOf } from "./package-values";
export { MOST_OF_A_PACKAGE, type Packages } from "./rules";
