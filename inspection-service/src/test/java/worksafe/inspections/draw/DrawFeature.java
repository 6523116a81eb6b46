package worksafe.inspections.draw;

import static worksafe.inspections.library.LibraryApi.supervisor;
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

/** The draws of an authority of its own, short enough that every step is taken at once. */
record DrawFeature(DrawApi api) implements FeatureFixture {

    private static final String REASON = """
            {"reason": "名单有误，重新抽取"}""";

    @Override
    public String path() {
        return "/api/v1/inspections/draws";
    }

    @Override
    public String table() {
        return "draw";
    }

    @Override
    public Map<String, String> parts() {
        return Map.of("draw_contributor", "draw_id");
    }

    @Override
    public String readPermission() {
        return "draw:read";
    }

    @Override
    public Home home() {
        return new Home(api.town(), null, null);
    }

    @Override
    public Creation creation() {
        return new Creation(
                "draw:create",
                supervisor(api.town()),
                Tokens.of("supervisor", api.town(), "another"),
                numbered(api.plan(DrawApi.quota(1)), "2026 年度一般检查计划"),
                "draw-created");
    }

    @Override
    public List<Verb> verbs() {
        return List.of(
                verb("freeze").announcing("draw-frozen"),
                verb("seal").on(() -> api.committed(api.frozen(1))).announcing("draw-sealed"),
                Verb.of("draw", "draw:draw", api.opener(), "{}")
                        .on(() -> api.sealed(1))
                        .announcing("draw-drawn"),
                Verb.of("disclosure", "draw:disclose", supervisor(api.town()), "{}")
                        .on(this::visited)
                        .announcing("draw-disclosed"),
                Verb.of("abort", "draw:abort", supervisor(api.town()), REASON).announcing("draw-aborted"));
    }

    /** One whose visits are over. */
    private UUID visited() {
        var draw = api.drawn(1);
        WatchedVisits.end(draw);
        return draw;
    }

    private Verb verb(String name) {
        return Verb.of(name, "draw:" + name, supervisor(api.town()), "{}");
    }

    @Override
    public List<Filter> filters() {
        return List.of(Filter.of("status", "CREATED", "SEALED", "OPEN"));
    }

    @Override
    public List<Sort> sorts() {
        return List.of(Sort.by("-createdAt", "created_at"));
    }

    @Override
    public String lister() {
        return supervisor(api.town());
    }

    @Override
    public Set<Scope> strangers() {
        return Set.of(ofEnterprises(api.objects().getFirst()), ofSectors(api.town(), Sector.WATER));
    }
}
