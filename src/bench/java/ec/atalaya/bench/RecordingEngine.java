package ec.atalaya.bench;

import ec.atalaya.rules.Firing;
import ec.atalaya.rules.Rule;
import ec.atalaya.rules.RuleEngine;
import ec.atalaya.rules.Stage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Remembers the facts of every session that an evaluation asks for, so that they can be played again without it. */
final class RecordingEngine implements RuleEngine {

    /** The facts of one session. */
    record Session(Stage stage, List<Object> facts) {}

    private final RuleEngine engine;
    private final List<Session> sessions = new ArrayList<>();

    RecordingEngine(RuleEngine engine) {
        this.engine = engine;
    }

    List<Session> sessions() {
        return sessions;
    }

    @Override
    public List<Rule> rules() {
        return engine.rules();
    }

    @Override
    public List<Firing> conclude(Stage stage, Collection<?> facts) {
        sessions.add(new Session(stage, List.copyOf(facts)));
        return engine.conclude(stage, facts);
    }
}
