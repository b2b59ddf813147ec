export { bookDemo, type DemoVisit } from "./book-demo";
export { bookingOf, forgetBookings, freeWeeks, isOpen, KEPT_DAYS } from "./booking";
export { cancelDemo, moveDemo } from "./change-demo";
export { isOperator, listBookings } from "./list-bookings";
export { demoHandlers } from "./mail-jobs";
