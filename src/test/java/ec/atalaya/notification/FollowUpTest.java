package ec.atalaya.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import ec.atalaya.alert.Alert;
import ec.atalaya.alert.AlertActs;
import ec.atalaya.alert.AlertEvent;
import ec.atalaya.alert.AlertEvent.Kind;
import ec.atalaya.alert.AlertFilter;
import ec.atalaya.alert.Alerts;
import ec.atalaya.alert.ChangedMeanwhile;
import ec.atalaya.database.FreshDatabase;
import ec.atalaya.database.TestDatabase;
import ec.atalaya.evaluation.run.EvaluationRun;
import ec.atalaya.evaluation.run.EvaluationRun.Cause;
import ec.atalaya.evaluation.run.EvaluationRuns;
import ec.atalaya.measurement.MeasurementFiles;
import ec.atalaya.measurement.MeasurementOrigin;
import ec.atalaya.measurement.MeasurementStore;
import ec.atalaya.plan.Level;
import ec.atalaya.plan.Plan;
import ec.atalaya.plan.Plans;
import ec.atalaya.review.Agenda;
import ec.atalaya.review.AgendaItem;
import ec.atalaya.review.ReviewMeeting;
import ec.atalaya.review.ReviewMeetings;
import ec.atalaya.rules.table.Meeting;
import ec.atalaya.rules.table.Section;
import jakarta.mail.Message;
import jakarta.mail.Multipart;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The shipped plan from its folder to the mails, step after step as the days go by. */
@FreshDatabase
@SpringBootTest(
        classes = FollowUpTrial.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {"atalaya.database.folder=target/follow-up", "atalaya.mail.office=oficina@example.org"})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FollowUpTest {

    private static final GreenMail SERVER = new GreenMail(ServerSetup.SMTP.dynamicPort());
    private static final Path FOLDER = Path.of("config/plans/quito-2015-2025");
    /** The files hold what was measured later than the days that the steps look at. */
    private static final Instant AFTER_ALL = Instant.parse("2026-01-31T12:00:00Z");

    private static final LocalDate JULY = LocalDate.of(2025, 7, 15);
    private static final LocalDate OCTOBER = LocalDate.of(2025, 10, 15);
    private static final int NEVER_TOO_MANY = 1000;

    @Autowired
    private Plans plans;

    @Autowired
    private MeasurementStore measurements;

    @Autowired
    private EvaluationRuns runs;

    @Autowired
    private Alerts alerts;

    @Autowired
    private AlertActs acts;

    @Autowired
    private ReviewMeetings meetings;

    @Autowired
    private Mails mails;

    @Autowired
    private MailSender sender;

    @TempDir
    private Path inbox;

    private Plan plan;

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry registry) {
        SERVER.start();
        registry.add("spring.mail.host", () -> "localhost");
        registry.add("spring.mail.port", () -> SERVER.getSmtp().getPort());
    }

    @BeforeAll
    void import_the_plan() {
        plan = plans.importFolder(FOLDER, "test", FollowUpTrial.MORNING).plan();
        MeasurementFiles.of(FOLDER)
                .forEach(file -> measurements.load(plan, file, MeasurementOrigin.FOLDER, "test", AFTER_ALL));
    }

    @AfterAll
    void stop_the_server() {
        SERVER.stop();
    }

    @Test
    @Order(1)
    void the_first_run_opens_alerts_and_writes_one_mail_a_recipient() {
        EvaluationRun run = run(JULY);

        assertThat(open()).extracting(Alert::label).contains("A-0001").doesNotHaveDuplicates();
        assertThat(open()).allSatisfy(alert -> assertThat(alerts.history(alert.id()))
                .extracting(AlertEvent::kind)
                .containsExactly(Kind.OPENED));
        List<Mail> written = of(run);
        assertThat(written)
                .extracting(Mail::recipient)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(open().stream()
                        .flatMap(alert -> alert.recipients().stream())
                        .distinct()
                        .toList());
        assertThat(written).extracting(Mail::state).containsOnly(Mail.State.QUEUED);
    }

    @Test
    @Order(2)
    void mails_can_be_read_in_every_program() {
        assertThat(all()).isNotEmpty().allSatisfy(mail -> {
            assertThat(mail.subject().replaceAll(" \\[[^]]*]$", "").length()).isLessThanOrEqualTo(78);
            assertThat(mail.plain().lines().filter(line -> !line.strip().startsWith("http")))
                    .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(72));
            assertThat(mail.html().length()).isLessThan(100_000);
            assertThat(mail.html()).contains("lang=\"es\"").doesNotContain("<svg", "<script", "url(");
            assertThat(mail.html().replace("src=\"cid:", ""))
                    .as("no picture of another place")
                    .doesNotContain("src=");
            assertThat(mail.plain() + mail.html()).doesNotContain("null", "NaN", "??", "{0}", " -5");
            assertThat(mail.plain().toLowerCase(Locale.ROOT)).doesNotContain("rojo", "verde", "amarill", "naranja");
        });
    }

    @Test
    @Order(3)
    void a_mail_about_one_alert_says_value_target_cause_rule_and_page() {
        Alert alert = about("S3");
        Mail mail = mails.of(plan.code(), new MailFilter(null, "SSG", alert.number()), NEVER_TOO_MANY)
                .get(0);

        assertThat(mail.subject()).isEqualTo("S3 Reducir la violencia letal · " + alert.label() + " [con problemas]");
        assertThat(mail.plain()).startsWith("Con problemas: 44,1\u00a0%, se necesita 70\u00a0%.");
        assertThat(mail.plain())
                .contains(
                        "[x] Con problemas",
                        "Cumplimiento ......... 44,1\u00a0%",
                        "Su valor ............. 226\u00a0casos",
                        "Su meta .............. 120,5\u00a0casos",
                        "(ALE-01)",
                        "http://localhost:8080/p/quito-2015-2025/alertas/" + alert.number() + "?corrida=1",
                        "Reglas predeterminadas");
        assertThat(mails.alertsIn(mail.id())).containsExactly(new ToldAlert(alert.number(), ToldAlert.Kind.NEW));
        assertThat(mail.html())
                .contains("src=\"cid:mapa@atalaya\"", "alt=\"Sus causas y efectos en el mapa estratégico. S3 Reducir");
        assertThat(mails.pictureIn(mail))
                .hasValueSatisfying(png -> assertThat(png).startsWith(0x89, 'P', 'N', 'G'));
        assertThat(mails.pictureIn(to("SGP").get(0)))
                .as("a digest is no one's map")
                .isEmpty();
    }

    @Test
    @Order(4)
    void a_symptom_is_told_under_its_root_cause() {
        Mail mail = to("SGP").get(0);

        assertThat(mail.plain())
                .containsSubsequence("I4 Mejorar la ejecución", "    [x] Con problemas", "síntoma de I4");
    }

    @Test
    @Order(5)
    void every_level_has_one_next_meeting_with_a_drafted_agenda() {
        assertThat(meetings.after(plan.code(), JULY))
                .extracting(ReviewMeeting::level)
                .containsExactly(Meeting.SECRETARIAT, Meeting.MAYORALTY, Meeting.COUNCIL);
        assertThat(meetings.after(plan.code(), JULY)).allSatisfy(meeting -> {
            Agenda agenda = meetings.agenda(meeting);
            assertThat(meeting.state()).isEqualTo(ReviewMeeting.State.DRAFT);
            assertThat(agenda.minutes()).isPositive().isLessThanOrEqualTo(meeting.minutes());
            assertThat(agenda.in(Section.MAP)).hasSize(1);
            assertThat(agenda.in(Section.DEEP_DIVE)).hasSizeLessThanOrEqualTo(5);
        });
        Agenda secretariat = meetings.agenda(
                meetings.next(plan.code(), Meeting.SECRETARIAT, JULY).orElseThrow());
        assertThat(secretariat.in(Section.DEEP_DIVE).get(0).code()).isEqualTo("I4");
        assertThat(secretariat.forInformation())
                .extracting(AgendaItem::leftOut)
                .isNotEmpty()
                .doesNotContainNull();
    }

    @Test
    @Order(6)
    void mails_go_out_once_with_their_id_and_the_servers_answer_is_kept() throws Exception {
        int queued = all().size();

        assertThat(sender.sendDue(FollowUpTrial.MORNING)).isEqualTo(queued);
        assertThat(sender.sendDue(FollowUpTrial.MORNING)).isZero();

        assertThat(all()).allSatisfy(mail -> {
            assertThat(mail.state()).isEqualTo(Mail.State.SENT);
            assertThat(mail.serverAnswer()).startsWith("250");
        });
        assertThat(SERVER.getReceivedMessages()).hasSize(queued);
        Message first = received("<quito-2015-2025.1.SSG");
        assertThat(first.getSubject()).contains("[con problemas]");
        assertThat(first.getHeader("References")).isNull();
        Multipart page =
                (Multipart) ((Multipart) first.getContent()).getBodyPart(1).getContent();
        assertThat(page.getContentType()).startsWith("multipart/related");
        assertThat(page.getBodyPart(1).getContentType()).startsWith("image/png");
        assertThat(page.getBodyPart(1).getHeader("Content-ID")).containsExactly("<mapa@atalaya>");
    }

    @Test
    @Order(7)
    void the_same_again_changes_nothing_and_writes_no_mail(TestDatabase database) {
        List<Alert> before = alerts.of(plan.code(), AlertFilter.ALL);
        int written = all().size();

        assertThat(run(JULY).state()).isEqualTo(EvaluationRun.State.UNCHANGED);
        database.jdbc().sql("update evaluation_run set inputs = 'forgotten'").update();
        EvaluationRun again = run(JULY);

        assertThat(again.state()).isEqualTo(EvaluationRun.State.DONE);
        assertThat(alerts.of(plan.code(), AlertFilter.ALL)).isEqualTo(before);
        assertThat(all()).hasSize(written);
        assertThat(meetings.after(plan.code(), JULY)).hasSize(3).allSatisfy(meeting -> {
            assertThat(meeting.version()).isEqualTo(1);
            assertThat(meeting.run()).isEqualTo(again.id());
        });
    }

    @Test
    @Order(8)
    void a_restated_value_ends_an_alert_and_whoever_was_told_of_its_begin_is_told_of_its_end(TestDatabase database)
            throws Exception {
        Alert alert = about("S3");
        Mail told = to("SSG").get(0);
        silence(alert);

        load("S3-01,2024,3.9", "S3-02,2024,90", "S3-03,2024,140");
        EvaluationRun run = run(JULY.plusDays(2));

        Alert over = alerts.numbered(plan.code(), alert.number()).orElseThrow();
        assertThat(over.state()).isEqualTo(Alert.State.RESOLVED);
        assertThat(alerts.history(over.id()))
                .extracting(AlertEvent::kind)
                .containsExactly(Kind.OPENED, Kind.SILENCED, Kind.RESOLVED);
        Mail recovery = of(run).stream()
                .filter(mail -> mail.recipient().equals("SSG"))
                .findFirst()
                .orElseThrow();
        assertThat(recovery.refersTo()).isEqualTo(told.messageId());
        assertThat(recovery.subject()).startsWith("S3 Reducir la violencia letal · " + alert.label() + " [");
        assertThat(recovery.plain()).contains("No hace falta nada más.");
        sender.sendDue(FollowUpTrial.MORNING);
        assertThat(received(recovery.messageId()).getHeader("References")).containsExactly(told.messageId());
        assertThat(database.jdbc()
                        .sql("select act from audit_entry where subject like ?")
                        .param("%" + alert.label())
                        .query(String.class)
                        .list())
                .containsExactly("alert-silenced");
    }

    @Test
    @Order(9)
    void what_comes_back_opens_again_under_its_number_once_its_silence_ends() throws Exception {
        Alert alert = about("S3");
        load("S3-01,2024,30", "S3-02,2024,400", "S3-03,2024,500");

        EvaluationRun silenced = run(JULY.plusDays(3));

        Alert again = about("S3");
        assertThat(again.number()).isEqualTo(alert.number());
        assertThat(again.state()).isEqualTo(Alert.State.OPEN);
        assertThat(of(silenced)).extracting(Mail::recipient).doesNotContain("SSG");

        EvaluationRun heard = run(JULY.plusDays(20));
        assertThat(of(heard)).extracting(Mail::recipient).contains("SSG");
        assertThat(alerts.history(again.id())).extracting(AlertEvent::kind).contains(Kind.REOPENED);
    }

    @Test
    @Order(10)
    void the_next_quarter_calls_the_next_meetings_and_an_older_one_touches_nothing() {
        run(OCTOBER);
        List<Alert> then = alerts.of(plan.code(), AlertFilter.ALL);
        int written = all().size();

        assertThat(meetings.after(plan.code(), OCTOBER))
                .hasSize(3)
                .allSatisfy(meeting -> assertThat(meeting.period().toString()).isEqualTo("2025-Q3"));
        assertThat(meetings.until(plan.code(), OCTOBER)).isNotEmpty();

        run(JULY);
        assertThat(alerts.of(plan.code(), AlertFilter.ALL)).isEqualTo(then);
        assertThat(all()).hasSize(written);
    }

    @Test
    @Order(11)
    void who_read_an_older_state_is_refused() {
        Alert alert = about("M2");
        LocalDate until = OCTOBER.plusDays(30);

        Alert acknowledged = acts.acknowledge(alert, "ana", until, "Se revisa con el operador");

        assertThat(acknowledged.isAcknowledged(OCTOBER)).isTrue();
        assertThatThrownBy(() -> acts.acknowledge(alert, "luis", until, "Yo también"))
                .isInstanceOf(ChangedMeanwhile.class);
        assertThatThrownBy(() -> acts.silence(acknowledged, "luis", until, " "))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void silence(Alert alert) {
        acts.silence(alert, "ana", JULY.plusDays(10), "Cifras en revisión");
    }

    private void load(String... rows) throws Exception {
        Path file = Files.createTempFile(inbox, "rectificaciones", ".csv");
        List<String> lines = new ArrayList<>(List.of("indicador,período,valor,fuente,corte,nota,provisional"));
        Arrays.stream(rows).map(row -> row + ",ilustrativo,2025-07-14,,").forEach(lines::add);
        Files.write(file, lines);
        measurements.load(plan, file, MeasurementOrigin.COMMAND, "test", FollowUpTrial.MORNING);
    }

    private EvaluationRun run(LocalDate asOf) {
        return runs.run(plan.code(), asOf, Cause.BY_HAND, "test");
    }

    private List<Alert> open() {
        return alerts.of(plan.code(), AlertFilter.OPEN);
    }

    private Alert about(String objective) {
        return alerts.about(plan.code(), Level.OBJECTIVE, objective).stream()
                .filter(alert -> alert.rule().equals("ALE-01"))
                .findFirst()
                .orElseThrow();
    }

    private List<Mail> all() {
        return mails.of(plan.code(), MailFilter.ALL, NEVER_TOO_MANY);
    }

    private List<Mail> to(String recipient) {
        return mails.of(plan.code(), new MailFilter(null, recipient, null), NEVER_TOO_MANY);
    }

    private List<Mail> of(EvaluationRun run) {
        return all().stream()
                .filter(mail -> Long.valueOf(run.id()).equals(mail.run()))
                .toList();
    }

    private static Message received(String id) throws Exception {
        for (Message message : SERVER.getReceivedMessages()) {
            if (message.getHeader("Message-ID")[0].startsWith(id)) {
                return message;
            }
        }
        throw new AssertionError("no mail " + id);
    }
}
