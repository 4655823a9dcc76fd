package ec.atalaya.console;

import java.util.List;

/** Knows of something that asks for somebody to act; the board gathers what all such beans know, in their order. */
@FunctionalInterface
interface AsksForAction {

    List<Board.Call> calls(PlanView view, PeriodRows rows);
}
