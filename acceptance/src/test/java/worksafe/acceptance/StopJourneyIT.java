package worksafe.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.acceptance.VisitSteps.INSPECTIONS;
import static worksafe.acceptance.VisitSteps.key;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Refused orders → stopped by a penalty → judged by experts → resumed with consent, or closed by the government. */
class StopJourneyIT {

    private static final String STOPS = INSPECTIONS + "/stop-orders";
    private static final String CLOSURES = INSPECTIONS + "/closures";
    private static final String APPLICATIONS = INSPECTIONS + "/applications";
    private static final String PANELS = INSPECTIONS + "/panels";
    private static final List<String> EXPERTS = List.of("stop-expert-1", "stop-expert-2", "stop-expert-3");
    private static final String PAPER = """
            {"authority": "江阴市应急管理局", "reviewAuthority": "江阴市人民政府", "court": "江阴市人民法院"}""";
    private static final int DAYS_TO_RECTIFY = 10;

    private final Suite suite = Suite.running();
    private final VisitSteps visits = new VisitSteps(suite);
    private final PenaltySteps penalties = new PenaltySteps(visits);
    private final Http supervisor = visits.supervisor();
    private final Http approver = visits.approver();

    @AfterEach
    void setTheClockBack() {
        visits.setTheClockBack();
    }

    @Test
    void whoTwiceDisregardsOrdersIsStoppedAndGoesOnOnlyOnceExpertsAndTheApproverConsent() {
        var enterprise = visits.enterprise(7_730);
        var owner = visits.owner(enterprise);
        var first = refusable(enterprise);
        var second = refusable(enterprise);

        visits.ahead(DAYS_TO_RECTIFY + 1);
        var proposed = visits.awaited(
                        supervisor,
                        STOPS + "?enterpriseId=" + enterprise,
                        page -> !page.path("items").isEmpty())
                .path("items");
        assertThat(proposed)
                .as("proposed once, by the second order that was missed")
                .hasSize(1);
        assertThat(proposed.path(0).path("ground").asText()).isEqualTo("REFUSED_ORDER");
        var stop = proposed.path(0).path("id").asText();
        assertThat(visits.tasks(stop)).containsExactly("stop-order-answer");
        owner.get(STOPS + "/" + stop).expect(404);

        Journey.actOn(approver, STOPS + "/" + stop, "answer", """
                {"takenUp": true, "opinion": "情况属实，移交立案"}
                """);
        assertThat(visits.tasks(stop)).containsExactly("stop-order-case");
        for (var order : List.of(first, second)) {
            var unused = visits.awaited(
                    supervisor, VisitSteps.ORDERS + "/" + order, shown -> shown.hasNonNull("overdueSince"));
        }
        stopped(enterprise, "\"kind\": \"ORDER\", \"sourceId\": \"%s\"".formatted(second), owner);
        var inForce = owner.get(STOPS + "/" + stop).expect(200).json();
        assertThat(inForce.path("status").asText()).as("%s", inForce).isEqualTo("IN_FORCE");
        assertThat(VisitSteps.timeline(inForce))
                .as("the enterprise is told no more than what was served")
                .containsExactly("SERVED");
        assertThat(visits.tasks(stop)).containsExactly("stop-order-application");
        assertThat(visits.archived(
                                enterprise,
                                stop,
                                entry -> entry.path("state").asText().equals("IN_FORCE"))
                        .path("closed")
                        .asBoolean())
                .isFalse();

        var application = judged(enterprise, stop, owner, "FOR");
        assertThat(owner.get(STOPS + "/" + stop)
                        .expect(200)
                        .json()
                        .path("status")
                        .asText())
                .isEqualTo("PASSED");
        Journey.actOn(approver, application, "decision", """
                {"result": "APPROVED", "opinion": "同意恢复生产"}
                """);

        var resumed = supervisor.get(STOPS + "/" + stop).expect(200).json();
        assertThat(resumed.path("status").asText()).as("%s", resumed).isEqualTo("RESUMED");
        assertThat(VisitSteps.timeline(resumed))
                .containsExactly("PROPOSED", "TAKEN_UP", "SERVED", "APPLIED", "PANEL_SET", "PASSED", "RESUMED");
        assertThat(visits.tasks(stop)).isEmpty();
        assertThat(visits.archived(
                                enterprise, stop, entry -> entry.path("closed").asBoolean())
                        .path("state")
                        .asText())
                .isEqualTo("RESUMED");
    }

    @Test
    void whatTheExpertsDoNotPassIsClosedByTheGovernmentWithAllThatWasOpen() {
        var enterprise = visits.enterprise(7_731);
        var owner = visits.owner(enterprise);
        var visit = visits.begun(enterprise, "TIP_OFF", "群众举报仓库违规存放危化品");
        var finding = visits.found(visits.leader(), visit);
        var open = visits.ordered(
                        visits.leader(), visit, finding, visits.today().plusDays(DAYS_TO_RECTIFY))
                .path("id")
                .asText();
        visits.conclude(visits.leader(), visit);
        stopped(enterprise, "\"kind\": \"FINDING\", \"sourceId\": \"%s\"".formatted(finding), owner);
        var stops = VisitSteps.items(owner, STOPS + "?status=IN_FORCE");
        assertThat(stops).as("%s", stops).hasSize(1);
        var stop = stops.getFirst().path("id").asText();

        var application = judged(enterprise, stop, owner, "AGAINST");
        assertThat(visits.tasks(stop)).containsExactly("stop-order-closure");
        var tag = approver.get(application).expect(200).header("ETag");
        approver.act(application + "/decision", tag, "{\"result\": \"APPROVED\", \"opinion\": \"同意恢复生产\"}")
                .expect(422);

        var closure = closed(enterprise, stop, owner);

        var stopped = supervisor.get(STOPS + "/" + stop).expect(200).json();
        assertThat(stopped.path("status").asText()).as("%s", stopped).isEqualTo("ENDED");
        assertThat(supervisor
                        .get(VisitSteps.ORDERS + "/" + open)
                        .expect(200)
                        .json()
                        .path("status")
                        .asText())
                .as("nothing is demanded any more of what is closed")
                .isEqualTo("WITHDRAWN");
        assertThat(visits.tasks(closure)).isEmpty();
        assertThat(visits.archived(
                                enterprise,
                                closure,
                                entry -> entry.path("closed").asBoolean())
                        .path("state")
                        .asText())
                .isEqualTo("CLOSED");
    }

    /** An order of a visit. */
    private String refusable(UUID enterprise) {
        var visit = visits.begun(enterprise, "TIP_OFF", "群众举报仓库违规存放危化品");
        var finding = visits.found(visits.leader(), visit);
        visits.conclude(visits.leader(), visit);
        return visits.ordered(visits.leader(), visit, finding, visits.today().plusDays(DAYS_TO_RECTIFY))
                .path("id")
                .asText();
    }

    /** A penalty by which the enterprise is to stop is decided after a discussion, and served. */
    private void stopped(UUID enterprise, String origin, Http owner) {
        var id = penalties.filed(enterprise, origin, "未采取措施消除事故隐患，拒不执行");
        penalties.putForward(id, PenaltySteps.sentence("""
                "act": "TC-%s", "title": "未采取措施消除事故隐患，拒不执行", "band": "aq-102-refused", "fineFen": 0""".formatted(id), "\"STOP\"", false));
        penalties.discussed(id);
        penalties.told(id);
        assertThat(owner.get(PenaltySteps.path(id))
                        .expect(200)
                        .json()
                        .path("notice")
                        .path("askUntil")
                        .asText())
                .as("who is to stop may ask for a hearing")
                .isNotEmpty();
        penalties.waived(id, owner);
        penalties.decided(id);
        var unused = penalties.decisionServed(id);
        assertThat(penalties.shown(id).path("status").asText()).isEqualTo("SERVED");
    }

    /**
     * The enterprise applies, and three experts look at what it did.
     *
     * @return the path of the application
     */
    private String judged(UUID enterprise, String stop, Http owner, String verdict) {
        var id = owner.create(APPLICATIONS, key(), """
                {"kind": "stop-order-resumption", "subjectId": "%s", "enterpriseId": "%s",
                 "content": {"rectification": "报警联动已恢复，经检测合格。", "resumeFrom": "%s"}}
                """.formatted(
                                stop, enterprise, visits.today().plusDays(10)))
                .expect(201)
                .json()
                .path("id")
                .asText();
        var application = APPLICATIONS + "/" + id;
        Journey.actOn(supervisor, application, "acceptance", "{}");
        assertThat(visits.tasks(stop)).containsExactly("stop-order-panel");
        var panel = supervisor
                .create(PANELS, key(), """
                {"subjectType": "application", "subjectId": "%s", "experts": [%s]}
                """.formatted(id, experts()))
                .expect(201)
                .json()
                .path("id")
                .asText();
        for (var expert : EXPERTS) {
            var tag = supervisor.get(PANELS + "/" + panel).expect(200).header("ETag");
            var unused = visits.as("expert", expert)
                    .act(PANELS + "/" + panel + "/opinion", tag, """
                            {"verdict": "%s", "opinion": "现场核查意见"}
                            """.formatted(verdict))
                    .expect(200);
        }
        Journey.actOn(supervisor, PANELS + "/" + panel, "closing", "{}");
        return application;
    }

    private static String experts() {
        return EXPERTS.stream()
                .map(account -> """
                        {"account": "%s", "name": "专家", "expertise": "危险化学品", "leader": %s}""".formatted(account, account.equals(EXPERTS.getFirst())))
                .collect(Collectors.joining(", "));
    }

    /** Proposed, submitted, heard, decided by the government, carried out and ended. */
    private String closed(UUID enterprise, String stop, Http owner) {
        var id = supervisor
                .create(CLOSURES, key(), """
                {"enterpriseId": "%s", "ground": "FAILED_AFTER_STOP", "stopOrderId": "%s",
                 "reason": "停产停业整顿后经专家验收仍不具备安全生产条件。"}
                """.formatted(enterprise, stop))
                .expect(201)
                .json()
                .path("id")
                .asText();
        var path = CLOSURES + "/" + id;
        Journey.actOn(approver, path, "submission", "{\"submitted\": true, \"opinion\": \"报请关闭\"}");
        owner.get(path).expect(404);
        var told = visits.handedOver(path, id, PAPER, visits.second(), supervisor);
        assertThat(visits.tasks(id)).containsExactly("closure-hearing");
        assertThat(kindOf(owner, told)).isEqualTo("closure-hearing-notice");
        Journey.actOn(supervisor, path, "hearing", "{\"outcome\": \"HELD\", \"note\": \"当事人无异议\"}");
        assertThat(visits.tasks(id)).containsExactly("closure-decision");
        var decided = Journey.actOn(visits.as("government", "stop-government"), path, "decision", """
                {"closed": true, "opinion": "同意关闭", "decisionNumber": "澄政发〔2026〕18号"}
                """);
        assertThat(decided.path("barredUntil").asText()).as("%s", decided).isNotEmpty();
        var decision = visits.handedOver(path, id, PAPER, visits.second(), supervisor);
        assertThat(kindOf(owner, decision)).isEqualTo("closure-decision");

        var visit = visits.begun(enterprise, "TIP_OFF", "落实关闭决定");
        Journey.actOn(visits.leader(), path, "execution", """
                {"inspectionId": "%s", "note": "设备已拆除，断水断电"}
                """.formatted(visit));
        Journey.actOn(supervisor, path, "licences", "{\"licences\": \"安全生产许可证\"}");
        var ended = Journey.actOn(approver, path, "end", "{\"note\": \"办结\"}");
        assertThat(ended.path("status").asText()).as("%s", ended).isEqualTo("CLOSED");
        return id;
    }

    private static String kindOf(Http owner, String paper) {
        JsonNode shown = owner.get(VisitSteps.PAPERS + "/" + paper).expect(200).json();
        return shown.path("kind").asText();
    }
}
