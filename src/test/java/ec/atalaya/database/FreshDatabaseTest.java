package ec.atalaya.database;

import static org.assertj.core.api.Assertions.assertThat;

import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@FreshDatabase
@SpringBootTest(classes = DatabaseTrial.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
class FreshDatabaseTest {

    @Autowired
    private DataSource dataSource;

    @Test
    void a_spring_test_and_its_class_see_the_same_database(TestDatabase database) {
        JdbcClient.create(dataSource).sql("create table seen (x int)").update();

        assertThat(database.jdbc()
                        .sql("select count(*) from seen")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void every_database_is_another_one(TestDatabase database) {
        assertThat(TestServer.running().freshDatabase().url()).isNotEqualTo(database.url());
    }
}
