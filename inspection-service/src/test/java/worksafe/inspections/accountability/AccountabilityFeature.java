package worksafe.inspections.accountability;

import static worksafe.inspections.inspection.InspectionApi.COUNTY;
import static worksafe.inspections.inspection.InspectionApi.ROOT;
import static worksafe.inspections.inspection.InspectionApi.VILLAGE;
import static worksafe.inspections.inspection.InspectionApi.act;
import static worksafe.inspections.inspection.InspectionApi.created;
import static worksafe.inspections.inspection.InspectionApi.inDays;
import static worksafe.platform.testing.Intruder.in;
import static worksafe.platform.testing.Intruder.ofEnterprises;
import static worksafe.platform.testing.Intruder.ofSectors;
import static worksafe.platform.testing.feature.Creation.numbered;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import worksafe.kernel.Sector;
import worksafe.platform.http.Scope;
import worksafe.platform.testing.Tokens;
import worksafe.platform.testing.feature.Creation;
import worksafe.platform.testing.feature.FeatureFixture;
import worksafe.platform.testing.feature.Filter;
import worksafe.platform.testing.feature.Home;
import worksafe.platform.testing.feature.Sort;
import worksafe.platform.testing.feature.Verb;

/** Accountabilities of a county's office, which its leaders alone know of, over one enterprise, which does not. */
record AccountabilityFeature(UUID enterprise) implements FeatureFixture {

    static final String ALL = "accountabilities";

    private static final String NOBODYS = "0198f4a0-0000-7000-8000-000000000000";

    static String anAccountability(UUID enterprise) {
        return """
                {"subjectKind": "OFFICIAL", "origin": "OTHER", "concernedId": "%s", "sector": "EMERGENCY",
                 "post": "安全科科长", "name": "王建国", "conduct": "监管不力", "basis": "003 号文"}""".formatted(enterprise);
    }

    static String handover() {
        return "{\"handedTo\": \"江阴市纪委监委\", \"handedOn\": \"" + inDays(0) + "\"}";
    }

    static String decision() {
        return "{\"outcome\": \"DEMERIT\", \"decision\": \"给予记过处分\", \"decidedOn\": \"" + inDays(0) + "\"}";
    }

    @Override
    public String path() {
        return ROOT + ALL;
    }

    @Override
    public String table() {
        return "accountability";
    }

    @Override
    public Map<String, String> parts() {
        return Map.of("accountability_step", "accountability_id");
    }

    @Override
    public String readPermission() {
        return "accountability:read";
    }

    @Override
    public Home home() {
        return new Home(COUNTY, Sector.EMERGENCY, null);
    }

    @Override
    public Creation creation() {
        return new Creation(
                "accountability:propose",
                supervisor(),
                Tokens.of("supervisor", COUNTY, "another"),
                numbered(anAccountability(enterprise), "监管不力"),
                "accountability-proposed");
    }

    /** What comes after the handover is announced alike, which {@code AccountabilityResourceTest} counts. */
    @Override
    public List<Verb> verbs() {
        return List.of(
                Verb.of("handover", "accountability:hand-over", supervisor(), handover())
                        .announcing("accountability-moved"),
                Verb.of("decision", "accountability:decide", supervisor(), decision())
                        .on(this::handedOver),
                Verb.of(
                                "execution",
                                "accountability:decide",
                                supervisor(),
                                "{\"carriedOutOn\": \"" + inDays(0) + "\", \"evidence\": \"处分决定已宣布\"}")
                        .on(this::decided),
                Verb.of(
                                "drop",
                                "accountability:drop",
                                Tokens.of("approver", COUNTY, "approver-0007"),
                                "{\"reason\": \"不承担责任\"}")
                        .announcing("accountability-dropped"));
    }

    @Override
    public List<Filter> filters() {
        return List.of(
                Filter.of("status", "PROPOSED", "CARRIED_OUT", "OPEN"),
                Filter.of("subjectKind", "OFFICIAL", "LEADER", "x"),
                Filter.of("origin", "OTHER", "FINDING", "x"),
                Filter.ofNone("accidentId", NOBODYS, "x"),
                Filter.of("concernedId", enterprise.toString(), NOBODYS, "x"),
                Filter.of("malfeasance", "false", "true", "x"),
                Filter.of("sector", "EMERGENCY", "WATER", "x"));
    }

    @Override
    public List<Sort> sorts() {
        return List.of(Sort.by("-proposedAt", "proposed_at"));
    }

    @Override
    public String narrowed() {
        return "concernedId=" + enterprise;
    }

    @Override
    public Set<Scope> strangers() {
        return Set.of(
                ofEnterprises(enterprise),
                in("000000000000").leading(),
                in("320200000000").leading(),
                in(VILLAGE).leading());
    }

    @Override
    public List<Scope> insiders() {
        return List.of(
                in(COUNTY).leading(),
                ofSectors(COUNTY, Sector.EMERGENCY, Sector.TRANSPORT).leading());
    }

    private static String supervisor() {
        return Tokens.of("supervisor", COUNTY);
    }

    private UUID handedOver() {
        var id = created(supervisor(), ALL, anAccountability(enterprise));
        act(supervisor(), ALL, id, "handover", handover()).then().statusCode(200);
        return id;
    }

    private UUID decided() {
        var id = handedOver();
        act(supervisor(), ALL, id, "decision", decision()).then().statusCode(200);
        return id;
    }
}
