package worksafe.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static worksafe.acceptance.Journey.JIANGYIN;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The steps of visits and of what follows from them, each through the gateway. */
final class VisitSteps {

    static final String INSPECTIONS = "/api/v1/inspections";
    static final String HAZARDS = "/api/v1/hazards";
    static final String REGISTRY = "/api/v1/registry";
    static final String VISITS = INSPECTIONS + "/inspections";
    static final String FINDINGS = INSPECTIONS + "/findings";
    static final String ORDERS = INSPECTIONS + "/orders";
    static final String PAPERS = INSPECTIONS + "/papers";

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String SECOND = "visit-second-rechecker";

    private static @Nullable List<TeamInspector> enrolled;

    private final Suite suite;
    private final Journey journey;
    private int daysAhead;

    VisitSteps(Suite suite) {
        this.suite = suite;
        this.journey = new Journey(suite);
    }

    /**
     * Somebody who can be sent.
     *
     * @param id in the library
     * @param account of the person
     */
    record TeamInspector(String id, String account) {}

    static String key() {
        return UUID.randomUUID().toString();
    }

    /** Somebody of the county. */
    Http as(String role, String account) {
        return suite.http(suite.token(role, JIANGYIN, account));
    }

    Http supervisor() {
        return as("supervisor", "visit-supervisor");
    }

    Http approver() {
        return as("approver", "visit-approver");
    }

    Http owner(UUID enterprise) {
        return suite.http(suite.enterpriseToken(JIANGYIN, List.of(enterprise.toString())));
    }

    /** Anybody, without a token. */
    Http anybody() {
        return suite.http("");
    }

    /** An enterprise of the county that no other test has. */
    UUID enterprise(int serial) {
        var code = Journey.creditCode("320281", serial);
        assertThat(journey.importFeed(Journey.feed(List.of(code)), JIANGYIN)
                        .path("state")
                        .asText())
                .isEqualTo("SUCCEEDED");
        return journey.enterprise(code, JIANGYIN);
    }

    /** Two who are sent together, the leader first; the first journey of a run enrolls them. */
    List<TeamInspector> team() {
        synchronized (VisitSteps.class) {
            var known = enrolled;
            if (known == null) {
                known = List.of(enroll("李敏"), enroll("赵强"));
                enrolled = known;
            }
            return known;
        }
    }

    private TeamInspector enroll(String name) {
        var serial = key().substring(0, 8).toUpperCase(Locale.ROOT);
        var account = "visit-inspector-" + serial;
        var id = supervisor()
                .create(INSPECTIONS + "/inspectors", key(), """
                        {"number": "ZF-YS-%s", "name": "%s", "subject": "%s", "region": "%s",
                         "certificate": {"number": "ZJ-YS-%s", "validFrom": "%s", "validUntil": "%s"},
                         "skills": ["hazchem"], "cap": 10}
                        """.formatted(
                                serial, name, account, JIANGYIN, serial, today().minusYears(1), today().plusYears(4)))
                .expect(201)
                .json()
                .path("id")
                .asText();
        return new TeamInspector(id, account);
    }

    Http leader() {
        return as("inspector", team().getFirst().account());
    }

    Http second() {
        return as("inspector", team().getLast().account());
    }

    /** Who is sent, as visits and cases name them. */
    String teamIds() {
        return team().stream().map(one -> "\"" + one.id() + "\"").collect(Collectors.joining(", "));
    }

    /** Sets the clock of the suite so many days ahead of the real one. */
    void ahead(int days) {
        shift("P%dD".formatted(days));
        daysAhead = days;
    }

    void setTheClockBack() {
        shift("reset");
        daysAhead = 0;
    }

    private void shift(String word) {
        try {
            var process = suite.command("clock", word).redirectErrorStream(true).start();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as(said).isZero();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** The day by the clock of the suite. */
    LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(daysAhead);
    }

    /** Reads until it is as expected. */
    JsonNode awaited(Http http, String path, Predicate<JsonNode> fulfilled) {
        return await(path)
                .atMost(PATIENCE)
                .until(() -> http.get(path).expect(200).json(), fulfilled);
    }

    static Predicate<JsonNode> status(String expected) {
        return shown -> shown.path("status").asText().equals(expected);
    }

    /** Takes a verb on something at its present version, again as long as its day has not come to whoever is asked. */
    JsonNode actOnceAllowed(Http http, String path, String verb, String body) {
        return await(path + "/" + verb)
                .atMost(PATIENCE)
                .until(
                        () -> http.act(
                                path + "/" + verb, http.get(path).expect(200).header("ETag"), body),
                        answer -> answer.status() != 422 && answer.status() != 412)
                .expect(200)
                .json();
    }

    static List<JsonNode> items(Http http, String path) {
        return http.get(path).expect(200).json().path("items").valueStream().toList();
    }

    /** Kinds of what waits for somebody about that. */
    List<String> tasks(String subject) {
        return items(supervisor(), INSPECTIONS + "/tasks?subjectId=" + subject).stream()
                .map(task -> task.path("kind").asText())
                .toList();
    }

    /** Kinds of the clocks that run about that. */
    List<String> running(String subject) {
        return items(supervisor(), INSPECTIONS + "/clocks?state=RUNNING&subjectId=" + subject).stream()
                .map(clock -> clock.path("kind").asText())
                .toList();
    }

    /** What a thing went through, step by step. */
    static List<String> timeline(JsonNode shown) {
        return shown.path("timeline")
                .valueStream()
                .map(step -> step.path("kind").asText())
                .toList();
    }

    /** The line of something on the page of an enterprise, once it is as expected. */
    JsonNode archived(UUID enterprise, String subject, Predicate<JsonNode> expected) {
        var path = REGISTRY + "/enterprises/" + enterprise + "/archive/entries?limit=200&context=inspections";
        return await("archive of " + subject)
                .atMost(PATIENCE)
                .until(
                        () -> items(supervisor(), path).stream()
                                .filter(entry ->
                                        entry.path("subjectId").asText().equals(subject)
                                                && !entry.path("kind").asText().equals("clock"))
                                .toList(),
                        found -> found.size() == 1 && expected.test(found.getFirst()))
                .getFirst();
    }

    /** A visit that no draw chose: arranged, planned, approved by another and begun. */
    String begun(UUID enterprise, String basis, String reason) {
        var visit = Journey.createOnceKnown(
                        supervisor(), VISITS, key(), """
                {"enterpriseId": "%s", "basis": "%s", "reason": "%s", "inspectorIds": [%s]}
                """.formatted(enterprise, basis, reason, teamIds()))
                .path("id")
                .asText();
        begin(visit, leader());
        return visit;
    }

    /** Plans a visit that is assigned, has it approved by another, and begins it. */
    void begin(String visit, Http leader) {
        var path = VISITS + "/" + visit;
        Journey.actOn(supervisor(), path, "plan", """
                {"area": "2 号危化品仓库及装卸区", "content": "可燃气体报警、通风联动、储存禁忌、应急物资",
                 "focus": "报警联动是否有效", "method": "查阅记录、现场测试、询问", "covert": false}
                """);
        Journey.actOn(approver(), path + "/conduct", "approval", """
                {"matter": "VISIT", "answer": "APPROVED", "note": "同意按方案检查"}
                """);
        Journey.actOn(leader, path, "start", "{}");
    }

    String found(Http leader, String visit) {
        return leader.create(FINDINGS, key(), """
                {"inspectionId": "%s", "title": "危化品仓库可燃气体报警器失效",
                 "description": "2 号库 6 台探测器无读数，报警主机未联动排风。", "place": "厂区北侧 2 号危化品仓库",
                 "cause": "UNSAFE_CONDITION", "grade": "GENERAL", "legalBasis": "《安全生产法》第三十六条第二款",
                 "requirement": "更换失效探测器，恢复报警联动，提交校验记录。",
                 "penaltyClause": "《安全生产法》第九十九条第（三）项"}
                """.formatted(visit))
                .expect(201)
                .json()
                .path("id")
                .asText();
    }

    void conclude(Http leader, String visit) {
        Journey.actOn(leader, VISITS + "/" + visit, "conclusion", """
                {"record": "检查 2 号仓库及装卸区，发现问题 1 项。", "conclusion": "责令限期整改。",
                 "signedBy": "王建国（安全环保部部长）"}
                """);
    }

    /** An order about a finding, due that day. */
    JsonNode ordered(Http leader, String visit, String finding, LocalDate due) {
        return leader.create(ORDERS, key(), """
                {"inspectionId": "%s", "findingIds": ["%s"], "dueDate": "%s"}
                """.formatted(visit, finding, due))
                .expect(201)
                .json();
    }

    /** The danger that a finding became, once its time is that of the order. */
    String danger(String finding, LocalDate due) {
        var danger = awaited(supervisor(), FINDINGS + "/" + finding, shown -> shown.hasNonNull("dangerId"))
                .path("dangerId")
                .asText();
        var unused = awaited(
                supervisor(),
                HAZARDS + "/dangers/" + danger,
                shown -> shown.path("timeLimit").path("dueDate").asText().equals(due.toString()));
        return danger;
    }

    void planned(Http owner, String danger, LocalDate until) {
        Journey.actOn(owner, HAZARDS + "/dangers/" + danger, "plan", """
                {"goal": "恢复报警与联动功能", "responsible": "王建国", "fundsFen": 1250000,
                 "measures": "更换失效探测器，校验后恢复联动", "timeLimit": "%s"}
                """.formatted(until));
    }

    void rectified(Http owner, String danger) {
        Journey.actOn(owner, HAZARDS + "/dangers/" + danger, "rectification", """
                {"description": "已更换并校验合格，附校验记录。", "doneBy": "江阴市安全检测公司"}
                """);
    }

    /** Two look at a danger again, and it is closed. */
    JsonNode passed(String danger) {
        var path = HAZARDS + "/dangers/" + danger;
        Journey.actOn(as("inspector", "visit-rechecker"), path, "recheck", """
                {"result": "PASSED", "opinion": "现场复查合格，准予销号。",
                 "second": {"account": "%s", "name": "孙丽"}}
                """.formatted(SECOND));
        return Journey.actOn(as("inspector", SECOND), path, "recheck-confirmation", """
                {"agreed": true, "opinion": "与现场情况一致"}
                """);
    }

    /**
     * Has a paper drawn up for something, signed by two and handed over.
     *
     * @return its id
     */
    String handedOver(String of, String subject, String body, Http drawer, Http other) {
        Journey.actOn(drawer, of, "paper", body);
        var drafts = items(supervisor(), PAPERS + "?status=DRAFT&ownerId=" + subject);
        assertThat(drafts).as("%s", drafts).hasSize(1);
        var paper = drafts.getFirst().path("id").asText();
        Stream.of(drawer, other).forEach(signer -> Journey.actOn(signer, PAPERS + "/" + paper, "signature", "{}"));
        var served = Journey.actOn(supervisor(), PAPERS + "/" + paper, "service", """
                {"way": "DIRECT", "recipient": "王建国", "relation": "法定代表人"}
                """);
        assertThat(served.path("status").asText()).as("%s", served).isEqualTo("SERVED");
        return paper;
    }

    /**
     * Publishes a paper by two people.
     *
     * @return the id under which everybody reads it
     */
    String published(String paper, String excerpt, Http proposer, Http approver) {
        var publication = proposer.create(INSPECTIONS + "/publications", key(), """
                {"paperId": "%s", "excerpt": "%s", "channel": "SUITE"}
                """.formatted(paper, excerpt))
                .expect(201)
                .json()
                .path("id")
                .asText();
        var path = INSPECTIONS + "/publications/" + publication;
        Journey.actOn(approver, path, "approval", "{\"opinion\": \"同意公开\"}");
        Journey.actOn(proposer, path, "release", "{}");
        return publication;
    }

    /** Where everybody reads what was published. */
    static String inPublic(String publication) {
        return INSPECTIONS + "/public/publications/" + publication;
    }
}
