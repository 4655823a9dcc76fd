package ec.atalaya.console;

import static ec.atalaya.access.Role.ADMINISTRATOR;
import static ec.atalaya.access.Role.CHAIR;
import static ec.atalaya.access.Role.OFFICE;
import static ec.atalaya.access.Role.UNIT_HEAD;

import ec.atalaya.access.Role;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * The parts of the console, and who may read (GET) and act (everything else) in each. The only place where that is
 * decided by address; the same holds for the same address below {@code /api}. What hangs on more than the role, such
 * as whose alert it is, the page itself decides.
 */
enum Area {
    BOARD("/p/*/tablero", everybody(), nobody()),
    LINKS("/p/*/mapa/relaciones", everybody(), Set.of(OFFICE)),
    MAP("/p/*/mapa", everybody(), nobody()),
    OBJECTIVES("/p/*/objetivos", everybody(), nobody()),
    INDICATORS("/p/*/indicadores", everybody(), nobody()),
    ALERTS("/p/*/alertas", everybody(), Set.of(OFFICE, UNIT_HEAD)),
    MEETINGS("/p/*/reuniones", everybody(), Set.of(OFFICE, CHAIR)),
    COMMITMENTS("/p/*/compromisos", everybody(), Set.of(OFFICE, CHAIR, UNIT_HEAD)),
    /** Agendas lead here, so whoever may read those may read this. */
    MACRO_SCENARIOS("/p/*/escenarios/macro", everybody(), nobody()),
    SCENARIOS("/p/*/escenarios", Set.of(OFFICE, UNIT_HEAD), Set.of(OFFICE, UNIT_HEAD)),
    RULES("/p/*/reglas", everybody(), Set.of(OFFICE)),
    SOURCES("/p/*/datos/fuentes", Set.of(OFFICE, UNIT_HEAD), Set.of(OFFICE)),
    IMPORTS("/p/*/datos/importar", loaders(), loaders()),
    OFFERED_FILES("/p/*/datos/importaciones", loaders(), loaders()),
    LOCKED_PERIODS("/p/*/datos/cierres", Set.of(OFFICE, ADMINISTRATOR), Set.of(OFFICE, ADMINISTRATOR)),
    DATA("/p/*/datos", Set.of(OFFICE, UNIT_HEAD), Set.of(OFFICE, UNIT_HEAD)),
    RUNS("/p/*/corridas", Set.of(OFFICE, ADMINISTRATOR), Set.of(OFFICE, ADMINISTRATOR)),
    MAILS("/p/*/correos", Set.of(OFFICE, ADMINISTRATOR), Set.of(OFFICE, ADMINISTRATOR)),
    SEARCH("/p/*/buscar", everybody(), nobody()),
    PLANS("/planes", everybody(), nobody()),
    ADMINISTRATION("/administracion", Set.of(ADMINISTRATOR), Set.of(ADMINISTRATOR)),
    PROFILE("/perfil", everybody(), everybody()),
    PASSWORD("/contrasena", everybody(), everybody());

    private final String address;
    private final Set<Role> readers;
    private final Set<Role> actors;

    Area(String address, Set<Role> readers, Set<Role> actors) {
        this.address = address;
        this.readers = readers;
        this.actors = actors;
    }

    /** Where it begins, as a pattern; all addresses below belong to it. */
    String address() {
        return address;
    }

    Set<Role> readers() {
        return readers;
    }

    Set<Role> actors() {
        return actors;
    }

    /** The head of a unit for that unit alone. */
    private static Set<Role> loaders() {
        return Set.of(OFFICE, ADMINISTRATOR, UNIT_HEAD);
    }

    private static Set<Role> everybody() {
        return Collections.unmodifiableSet(EnumSet.allOf(Role.class));
    }

    private static Set<Role> nobody() {
        return Set.of();
    }
}
