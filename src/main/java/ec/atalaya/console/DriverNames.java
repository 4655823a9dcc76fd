package ec.atalaya.console;

import ec.atalaya.evaluation.ResultRow.Kind;
import ec.atalaya.plan.Driver;

/** People know outside drivers by their names, and what the plan judges by its code. */
final class DriverNames {

    private DriverNames() {}

    static String of(PlanView view, Kind level, String code) {
        return level == Kind.DRIVER
                ? view.plan().macro().driver(code).map(Driver::name).orElse(code)
                : code;
    }
}
