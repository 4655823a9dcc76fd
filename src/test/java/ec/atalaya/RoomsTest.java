package ec.atalaya;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class RoomsTest {

    @Test
    void every_room_imports_only_the_rooms_that_it_names() {
        ApplicationModules.of(Atalaya.class).verify();
    }
}
