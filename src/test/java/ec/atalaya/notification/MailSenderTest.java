package ec.atalaya.notification;

import static org.assertj.core.api.Assertions.assertThat;

import ec.atalaya.database.FreshDatabase;
import ec.atalaya.database.TestDatabase;
import ec.atalaya.notification.Mail.State;
import ec.atalaya.notification.Mail.Why;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

@FreshDatabase
class MailSenderTest {

    private static final Instant NOW = Instant.parse("2025-07-15T11:00:00Z");

    private Outbox outbox;
    private TestDatabase database;

    @BeforeEach
    void empty_the_outbox(TestDatabase fresh) {
        database = fresh;
        outbox = new Outbox(fresh.jdbc());
        fresh.jdbc().sql("delete from mail").update();
    }

    @Test
    void a_mail_goes_out_under_its_own_id_with_both_texts() throws Exception {
        put(1, "<first@x>");
        try (var server = new ScriptedServer()) {
            assertThat(sender(server).sendDue(NOW)).isEqualTo(1);

            assertThat(server.taken())
                    .singleElement()
                    .asString()
                    .contains("Message-ID: <p.1@x>", "References: <first@x>", "In-Reply-To: <first@x>")
                    .contains("multipart/alternative", "text/plain", "text/html", "Auto-Submitted: auto-generated");
        }
        assertThat(mail().state()).isEqualTo(State.SENT);
        assertThat(mail().serverAnswer()).isEqualTo("250 taken");
        assertThat(mail().sentAt()).isEqualTo(NOW);
    }

    @Test
    void a_server_that_cannot_yet_is_asked_again_after_growing_waits() throws Exception {
        put(1, "");
        try (var server = new ScriptedServer("451 later", ScriptedServer.HANG_UP)) {
            MailSender sender = sender(server);

            assertThat(sender.sendDue(NOW)).isZero();
            assertThat(mail().state()).isEqualTo(State.RETRYING);
            assertThat(mail().serverAnswer()).contains("451 later");
            assertThat(mail().nextTryAt()).isEqualTo(NOW.plus(Duration.ofMinutes(1)));
            assertThat(sender.sendDue(NOW.plusSeconds(59))).isZero();
            assertThat(mail().attempts()).isEqualTo(1);

            Instant second = NOW.plusSeconds(60);
            assertThat(sender.sendDue(second)).isZero();
            assertThat(mail().state()).isEqualTo(State.RETRYING);
            assertThat(mail().nextTryAt()).isEqualTo(second.plus(Duration.ofMinutes(5)));

            assertThat(sender.sendDue(second.plus(Duration.ofMinutes(5)))).isEqualTo(1);
        }
        assertThat(mail().state()).isEqualTo(State.SENT);
        assertThat(mail().attempts()).isEqualTo(3);
    }

    @Test
    void a_server_that_will_not_ever_is_not_asked_again() throws Exception {
        put(1, "");
        try (var server = new ScriptedServer("550 nobody of that name")) {
            MailSender sender = sender(server);

            assertThat(sender.sendDue(NOW)).isZero();
            assertThat(sender.sendDue(NOW.plus(Duration.ofDays(30)))).isZero();
        }
        assertThat(mail().state()).isEqualTo(State.REJECTED);
        assertThat(mail().serverAnswer()).contains("550 nobody of that name");
        assertThat(mail().attempts()).isEqualTo(1);
    }

    @Test
    void nobody_there_is_no_reason_to_give_up_before_the_tenth_attempt() throws Exception {
        put(1, "");
        ScriptedServer gone = new ScriptedServer();
        gone.close();
        MailSender sender = sender(gone);
        Instant now = NOW;
        for (int attempt = 1; attempt <= 9; attempt++) {
            sender.sendDue(now);
            assertThat(mail().state()).isEqualTo(State.RETRYING);
            now = mail().nextTryAt();
        }
        sender.sendDue(now);

        assertThat(mail().state()).isEqualTo(State.REJECTED);
        assertThat(mail().attempts()).isEqualTo(10);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 5", "3, 15", "4, 60", "9, 60"})
    void waits_grow_up_to_an_hour(int attempts, int minutes) {
        assertThat(MailSender.waitAfter(attempts)).isEqualTo(Duration.ofMinutes(minutes));
    }

    @Test
    void without_a_server_nothing_is_claimed() {
        put(1, "");

        assertThat(new MailSender(outbox, courier(null)).sendDue(NOW)).isZero();

        assertThat(mail().state()).isEqualTo(State.QUEUED);
    }

    @Test
    void a_claim_of_a_dead_worker_ends() {
        put(1, "");

        assertThat(outbox.claim(NOW)).isPresent();
        assertThat(outbox.claim(NOW.plus(Duration.ofMinutes(14)))).isEmpty();
        assertThat(outbox.claim(NOW.plus(Duration.ofMinutes(15)))).isPresent();
    }

    @Test
    void many_workers_send_every_mail_once() throws Exception {
        IntStream.rangeClosed(1, 60).forEach(number -> put(number, ""));
        ExecutorService workers = Executors.newFixedThreadPool(4);
        try {
            List<Callable<List<Long>>> claims = new ArrayList<>();
            for (int worker = 0; worker < 4; worker++) {
                claims.add(() -> {
                    List<Long> claimed = new ArrayList<>();
                    for (var mail = outbox.claim(NOW); mail.isPresent(); mail = outbox.claim(NOW)) {
                        claimed.add(mail.get().id());
                    }
                    return claimed;
                });
            }
            List<Long> all = new ArrayList<>();
            for (Future<List<Long>> claimed : workers.invokeAll(claims)) {
                all.addAll(claimed.get());
            }
            assertThat(all).hasSize(60).doesNotHaveDuplicates();
        } finally {
            workers.shutdownNow();
        }
    }

    private MailSender sender(ScriptedServer server) {
        var connection = new JavaMailSenderImpl();
        connection.setHost("127.0.0.1");
        connection.setPort(server.port());
        return new MailSender(outbox, courier(connection));
    }

    private static Courier courier(JavaMailSender connection) {
        var beans = new StaticListableBeanFactory();
        if (connection != null) {
            beans.addBean("mailSender", connection);
        }
        var addresses = new NotificationProperties.Addresses("Atalaya <atalaya@example.org>", null);
        return new Courier(
                beans.getBeanProvider(JavaMailSender.class),
                new NotificationProperties(URI.create("http://localhost:8080"), addresses));
    }

    private void put(int number, String refersTo) {
        outbox.put(
                new Mail(
                        0,
                        "p",
                        (long) number,
                        "SMOV",
                        "movilidad@example.org",
                        "es",
                        "M2 · A-0147 [con problemas]",
                        "Con problemas: 41,7\u00a0%",
                        "<p>Con problemas</p>",
                        "<p." + number + "@x>",
                        refersTo,
                        Why.ALERTS,
                        State.QUEUED,
                        null,
                        0,
                        NOW,
                        "",
                        NOW,
                        null),
                Map.of(),
                null);
    }

    private Mail mail() {
        return database.jdbc()
                .sql("select * from mail")
                .query((row, number) -> MailRows.mail(row))
                .single();
    }
}
