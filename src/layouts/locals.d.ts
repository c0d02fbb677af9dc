/** What pages share with their components. */
declare namespace App {
  interface Locals {
    /** The interface in the language of the page. Each page sets it first. */
    ui: import('../language/interface.ts').Interface;
  }
}
