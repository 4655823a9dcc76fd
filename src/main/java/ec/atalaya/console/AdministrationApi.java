package ec.atalaya.console;

import ec.atalaya.access.AuditEntry;
import ec.atalaya.access.AuditTrail;
import ec.atalaya.access.People;
import ec.atalaya.access.Person;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** People and the audit trail for programs: what the pages show, under the same addresses and permissions. */
@RestController
@Tag(name = "Administración")
class AdministrationApi {

    private static final int PAGE_SIZE = 200;

    private final People people;
    private final AuditTrail audit;
    private final House house;

    AdministrationApi(People people, AuditTrail audit, House house) {
        this.people = people;
        this.audit = audit;
        this.house = house;
    }

    @GetMapping("/api" + PeoplePages.ADDRESS)
    @Operation(summary = "Las personas, las inhabilitadas al final")
    List<Person> people() {
        return people.all();
    }

    @GetMapping("/api" + PeoplePages.ADDRESS + "/{id}")
    @Operation(summary = "Una persona")
    Person person(@PathVariable long id) {
        return people.byId(id).orElseThrow(() -> NotFound.among("person", Long.toString(id), List.of()));
    }

    @GetMapping("/api" + AuditPages.ADDRESS)
    @Operation(summary = "La auditoría, lo más reciente primero, 200 por página")
    List<AuditEntry> audit(AuditQuery query, @RequestParam(defaultValue = "1") int pagina) {
        return audit.page(query.filter(house.zone()), PAGE_SIZE, Math.max(1, pagina));
    }
}
