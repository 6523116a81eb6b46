package worksafe.inspections.library;

import static worksafe.inspections.library.LibraryApi.anInspector;
import static worksafe.inspections.library.LibraryApi.freshNumber;
import static worksafe.inspections.library.LibraryApi.supervisor;
import static worksafe.platform.testing.Intruder.ofEnterprises;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import worksafe.platform.http.Scope;
import worksafe.platform.testing.Tokens;
import worksafe.platform.testing.feature.Creation;
import worksafe.platform.testing.feature.FeatureFixture;
import worksafe.platform.testing.feature.Filter;
import worksafe.platform.testing.feature.Home;
import worksafe.platform.testing.feature.Sort;
import worksafe.platform.testing.feature.Verb;

/** The inspectors of a town of its own. */
record InspectorFeature(String town) implements FeatureFixture {

    private static final UUID NOBODYS = UUID.fromString("0198f4a0-0000-7000-8000-000000000000");

    @Override
    public String path() {
        return "/api/v1/inspections/inspectors";
    }

    @Override
    public String table() {
        return "inspector";
    }

    @Override
    public String readPermission() {
        return "inspector:read";
    }

    @Override
    public Home home() {
        return new Home(town, null, null);
    }

    @Override
    public Creation creation() {
        return new Creation(
                "inspector:enroll",
                supervisor(town),
                Tokens.of("supervisor", town, "another"),
                () -> anInspector(town, freshNumber(), "\"hazchem\"", "2099-12-31"),
                "inspector-enrolled");
    }

    @Override
    public List<Verb> verbs() {
        return List.of(
                Verb.put("inspector:change", supervisor(town), """
                        {"name": "李敏", "certificate": {"number": "9", "validFrom": "2026-01-01",
                         "validUntil": "2030-12-31"}, "skills": ["mine"], "cap": 3}""").announcing("inspector-changed"),
                Verb.of("leave", "inspector:leave", supervisor(town), """
                                {"from": "2026-12-01", "until": "2026-12-05", "reason": "ANNUAL"}""")
                        .alwaysLegal()
                        .announcing("inspector-changed"),
                Verb.of("retirement", "inspector:retire", supervisor(town), """
                        {"reason": "调离"}""").announcing("inspector-changed"));
    }

    @Override
    public List<Filter> filters() {
        return List.of(Filter.of("status", "ACTIVE", "RETIRED", "ASLEEP"));
    }

    @Override
    public List<Sort> sorts() {
        return List.of(Sort.byUnique("number", "number"));
    }

    @Override
    public Set<Scope> strangers() {
        return Set.of(ofEnterprises(NOBODYS));
    }

    @Override
    public String lister() {
        return supervisor(town);
    }
}
