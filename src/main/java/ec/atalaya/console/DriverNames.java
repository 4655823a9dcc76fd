package ec.atalaya.console;

import ec.atalaya.plan.Driver;
import ec.atalaya.plan.Level;

/** People know outside drivers by their names, and what the plan judges by its code. */
final class DriverNames {

    private DriverNames() {}

    static String of(PlanView view, Level level, String code) {
        return level == Level.DRIVER
                ? view.plan().macro().driver(code).map(Driver::name).orElse(code)
                : code;
    }
}
