package worksafe.inspections.closure;

import static worksafe.inspections.inspection.InspectionApi.COUNTY;
import static worksafe.inspections.inspection.InspectionApi.ROOT;
import static worksafe.inspections.inspection.InspectionApi.VILLAGE;
import static worksafe.inspections.inspection.InspectionApi.act;
import static worksafe.inspections.inspection.InspectionApi.created;
import static worksafe.inspections.inspection.InspectionApi.inspector;
import static worksafe.inspections.inspection.InspectionApi.started;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import worksafe.inspections.measure.MeasureApi;
import worksafe.inspections.stop.StopOrderApi;
import worksafe.kernel.Sector;
import worksafe.platform.http.Scope;
import worksafe.platform.testing.Intruder;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;
import worksafe.platform.testing.feature.Creation;
import worksafe.platform.testing.feature.FeatureFixture;
import worksafe.platform.testing.feature.Filter;
import worksafe.platform.testing.feature.Home;
import worksafe.platform.testing.feature.Sort;
import worksafe.platform.testing.feature.Verb;

/** What closures owe as all features do; the enterprise does not see them before it is told. */
record ClosureFeature(UUID enterprise) implements FeatureFixture {

    static final String CLOSURES = "closures";
    static final String DECIDED = """
            {"closed": true, "opinion": "同意", "decisionNumber": "澄政发〔2026〕18号"}""";

    private static final String NOBODYS = "0198f4a0-0000-7000-8000-000000000000";

    @Override
    public String path() {
        return ROOT + "closures";
    }

    @Override
    public String table() {
        return "closure";
    }

    @Override
    public Map<String, String> parts() {
        return Map.of("closure_step", "closure_id");
    }

    @Override
    public String readPermission() {
        return "closure:read";
    }

    @Override
    public Home home() {
        return new Home(VILLAGE, Sector.EMERGENCY, enterprise);
    }

    /** Until the enterprise is told no event names it. */
    @Override
    public Home announcedFrom(String event) {
        return Set.of("closure-decided", "closure-executed", "closure-ended").contains(event)
                ? home()
                : new Home(VILLAGE, Sector.EMERGENCY, null);
    }

    @Override
    public Creation creation() {
        return new Creation(
                "closure:propose",
                Tokens.of("supervisor", COUNTY),
                Tokens.of("supervisor", COUNTY, "supervisor-0077"),
                this::another,
                "closure-proposed");
    }

    @Override
    public List<Verb> verbs() {
        return List.of(
                Verb.of("submission", "closure:submit", Tokens.of("approver", COUNTY, "approver-1"), """
                {"submitted": true, "opinion": "报请"}""")
                        .announcing("closure-progressed"),
                Verb.of(
                                "paper",
                                "closure:draw-up-paper",
                                Tokens.of("inspector", COUNTY, "inspector-0078"),
                                MeasureApi.PAPER)
                        .on(this::submitted)
                        .illegalOn(this::proposed),
                Verb.of("hearing", "closure:hear", Tokens.of("supervisor", COUNTY), """
                {"outcome": "HELD", "note": "无异议"}""")
                        .on(this::offered),
                Verb.of("decision", "closure:decide", Tokens.of("government", COUNTY, "government-1"), DECIDED)
                        .on(this::heard)
                        .announcing("closure-decided"),
                Verb.of("execution", "closure:carry-out", Tokens.of("inspector", COUNTY), """
                {"inspectionId": "%s", "note": "已拆除"}""".formatted(visit()))
                        .on(this::decided)
                        .announcing("closure-executed"),
                Verb.of("licences", "closure:carry-out", Tokens.of("supervisor", COUNTY), """
                {"licences": "安全生产许可证"}""")
                        .on(this::executed),
                Verb.of("end", "closure:end", Tokens.of("approver", COUNTY, "approver-1"), """
                {"note": "办结"}""")
                        .on(this::revoked)
                        .announcing("closure-ended"));
    }

    @Override
    public List<Filter> filters() {
        return List.of(
                Filter.of("enterpriseId", enterprise.toString(), NOBODYS, "x"),
                new Filter("status", ClosureFeature::statusOf, "CLOSED", "DONE"),
                Filter.of("ground", "STOP_REFUSED", "FORCED_EXIT", "x"),
                Filter.of("sector", "EMERGENCY", "WATER", "x"));
    }

    @Override
    public List<Sort> sorts() {
        return List.of(Sort.by("-openedAt", "opened_at"));
    }

    @Override
    public String lister() {
        return Tokens.of("supervisor", COUNTY);
    }

    @Override
    public String narrowed() {
        return "enterpriseId=" + enterprise;
    }

    @Override
    public Set<Scope> strangers() {
        return Set.of(Intruder.ofEnterprises(enterprise));
    }

    @Override
    public List<Scope> insiders() {
        return List.of(
                Intruder.in(VILLAGE),
                Intruder.in("320281102000"),
                Intruder.in(COUNTY),
                Intruder.in("320200000000"),
                Intruder.in("000000000000"),
                Intruder.ofSectors(COUNTY, Sector.EMERGENCY, Sector.TRANSPORT));
    }

    static String aClosure(UUID enterprise, UUID order) {
        return """
                {
                  "enterpriseId": "%s",
                  "ground": "STOP_REFUSED",
                  "stopOrderId": "%s",
                  "reason": "拒不执行停产停业整顿决定。"
                }""".formatted(enterprise, order);
    }

    /** One closure of an enterprise is under way at a time: what is still open there is declined before. */
    private String another() {
        TestDatabase.column(
                        "select id::text from closure where enterprise_id = ? and status not in ('DECLINED', 'REJECTED', 'CLOSED')",
                        enterprise)
                .forEach(ClosureFeature::over);
        return aClosure(enterprise, StopOrderApi.disobeyed(enterprise));
    }

    /** Where it stands: another closure of the enterprise may have been proposed since. */
    private static String statusOf(UUID id) {
        return TestDatabase.column("select status from closure where id = ?", id)
                .getFirst();
    }

    /** As if it had been declined long ago. */
    private static void over(String id) {
        try (var owner = TestDatabase.asOwner()) {
            TestDatabase.execute(
                    owner,
                    "update closure set status = 'REJECTED', decision_number = null, decided_on = null, principal_bar = null,"
                            + " barred_until = null, decision_served_on = null, executed_on = null, inspection_id = null,"
                            + " licences = null where id = ?",
                    UUID.fromString(id));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    UUID proposed() {
        return created(Tokens.of("supervisor", COUNTY), CLOSURES, another());
    }

    UUID submitted() {
        return after(proposed(), "submission", Tokens.of("approver", COUNTY, "approver-1"), """
                {"submitted": true, "opinion": "报请"}""");
    }

    private static UUID after(UUID id, String verb, String token, String body) {
        var answer = act(token, CLOSURES, id, verb, body);
        if (answer.statusCode() != 200) {
            throw new AssertionError(answer.asString());
        }
        return id;
    }

    UUID offered() {
        var id = submitted();
        served(id);
        return id;
    }

    static void served(UUID id) {
        var first = Tokens.of("supervisor", COUNTY);
        var second = Tokens.of("inspector", COUNTY, "inspector-0078");
        MeasureApi.paperServed(second, CLOSURES, id, first, second);
    }

    UUID heard() {
        return after(offered(), "hearing", Tokens.of("supervisor", COUNTY), """
                {"outcome": "HELD", "note": "无异议"}""");
    }

    UUID decided() {
        var id = after(heard(), "decision", Tokens.of("government", COUNTY, "government-1"), DECIDED);
        served(id);
        return id;
    }

    UUID visit() {
        return started(enterprise, inspector(), inspector());
    }

    UUID executed() {
        return after(decided(), "execution", Tokens.of("inspector", COUNTY), """
                {"inspectionId": "%s", "note": "已拆除"}""".formatted(visit()));
    }

    UUID revoked() {
        return after(executed(), "licences", Tokens.of("supervisor", COUNTY), """
                {"licences": "安全生产许可证"}""");
    }
}
