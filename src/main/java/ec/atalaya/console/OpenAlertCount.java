package ec.atalaya.console;

/** How many alerts of a plan are open, for the number in the menu. */
@FunctionalInterface
interface OpenAlertCount {

    int of(String plan);
}
