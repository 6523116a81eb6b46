package worksafe.registry.permit;

import static worksafe.registry.permit.PermitApi.TODAY;
import static worksafe.registry.permit.PermitApi.TOWN;
import static worksafe.registry.permit.PermitApi.chief;
import static worksafe.registry.permit.PermitApi.clerk;
import static worksafe.registry.permit.PermitApi.fresh;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import worksafe.kernel.Sector;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;
import worksafe.platform.testing.feature.Creation;
import worksafe.platform.testing.feature.FeatureFixture;
import worksafe.platform.testing.feature.Filter;
import worksafe.platform.testing.feature.Home;
import worksafe.platform.testing.feature.Sort;
import worksafe.platform.testing.feature.Verb;

/** Permits of one enterprise, each for a unit of its own. */
record PermitFeature(UUID enterprise) implements FeatureFixture {

    private static final String NOBODYS = "0198f4a0-0000-7000-8000-000000000000";

    @Override
    public String path() {
        return PermitApi.ROOT + PermitApi.PERMITS;
    }

    @Override
    public String table() {
        return "safety_permit";
    }

    @Override
    public Map<String, String> parts() {
        // Conditions and editions come later; their walls are tried by PermitResourceTest.
        return Map.of("safety_permit_step", "permit_id");
    }

    @Override
    public String readPermission() {
        return "safety-permit:read";
    }

    @Override
    public Home home() {
        return new Home(TOWN, Sector.EMERGENCY, enterprise);
    }

    @Override
    public Creation creation() {
        return new Creation(
                "safety-permit:prepare",
                Tokens.ofEnterprise(enterprise),
                Tokens.of("supervisor", PermitApi.COUNTY, "another"),
                () -> PermitApi.aPreparation(enterprise, "装置 " + fresh()),
                "safety-permit-prepared");
    }

    private UUID prepared() {
        return PermitApi.prepared(enterprise, "装置 " + fresh());
    }

    private UUID accepted() {
        var permit = prepared();
        var unused = PermitApi.accepted(enterprise, permit);
        return permit;
    }

    private UUID granted() {
        return PermitApi.granted(enterprise, prepared());
    }

    private UUID suspended() {
        var permit = granted();
        PermitApi.done(chief(), PermitApi.PERMITS, permit, "suspension", suspension());
        return permit;
    }

    private static String suspension() {
        return """
                {"ground": "CONDITIONS_LOST", "until": "%s", "reason": "联锁停用"}""".formatted(TODAY.plusMonths(2));
    }

    /** Entered as it was given, so that nothing was examined yet; its renewal was accepted. */
    private UUID renewing() {
        var permit = PermitApi.created(
                clerk(),
                PermitApi.PERMITS + "/past",
                PermitApi.past(enterprise, "苏R" + fresh().substring(20), TODAY.minusYears(1), TODAY.plusYears(1))
                        .replace("\"number\"", "\"unit\": \"装置 " + fresh() + "\", \"number\""));
        var application = PermitApi.renewalFor(enterprise, permit);
        PermitApi.done(PermitApi.office(), "applications", application, "acceptance", "");
        return permit;
    }

    @Override
    public List<Verb> verbs() {
        return List.of(
                Verb.of(
                                "withdrawal",
                                "safety-permit:prepare",
                                Tokens.ofEnterprise(enterprise),
                                "{\"reason\": \"不再申请\"}")
                        .on(this::prepared)
                        .illegalOn(this::accepted)
                        .announcing("safety-permit-given-up"),
                Verb.of("examination", "safety-permit:examine", clerk(), PermitApi.allMet())
                        .on(this::accepted)
                        .illegalOn(this::prepared)
                        .announcing("safety-permit-examined"),
                Verb.of("standstill", "safety-permit:examine", clerk(), """
                        {"cause": "ON_SITE", "reason": "现场核查"}""")
                        .on(this::accepted)
                        .illegalOn(this::prepared)
                        .announcing("safety-permit-stood"),
                Verb.of("waiver", "safety-permit:examine", clerk(), """
                        {"noFatalAccident": true, "lawKept": true, "conditionsKept": true, "opinion": "经核实"}""")
                        .on(this::renewing)
                        .illegalOn(this::prepared)
                        .announcing("safety-permit-examined"),
                Verb.of("suspension", "safety-permit:suspend", chief(), suspension())
                        .on(this::granted)
                        .announcing("safety-permit-suspended"),
                Verb.of("lifting", "safety-permit:suspend", chief(), "{\"reason\": \"复查合格\"}")
                        .on(this::suspended)
                        .announcing("safety-permit-lifted"),
                Verb.of("ending", "safety-permit:end", chief(), """
                        {"ground": "CONDITIONS_LOST", "reason": "装置已拆除"}""")
                        .on(this::granted)
                        .illegalOn(this::prepared)
                        .announcing("safety-permit-ended"));
    }

    private static String number(UUID id) {
        return TestDatabase.column("select number from safety_permit where id = ?", id)
                .getFirst();
    }

    @Override
    public List<Filter> filters() {
        return List.of(
                Filter.of("enterpriseId", enterprise.toString(), NOBODYS, "x"),
                new Filter("number", PermitFeature::number, "AX000000-2026-000001", null),
                Filter.of("status", "PREPARED", "IN_FORCE", "ASLEEP"),
                Filter.of("trade", "HAZARDOUS_CHEMICALS_PRODUCTION", "COAL_MINE", "x"),
                Filter.ofNone("validUntilBefore", "2099-01-01", "tomorrow"),
                Filter.of("sector", "EMERGENCY", "WATER", "x"),
                Filter.of("region", TOWN, "320281103000", "320281"));
    }

    @Override
    public List<Sort> sorts() {
        return List.of(Sort.by("-openedAt", "opened_at"));
    }
}
