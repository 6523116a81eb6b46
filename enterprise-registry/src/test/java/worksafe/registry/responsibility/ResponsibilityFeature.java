package worksafe.registry.responsibility;

import static worksafe.registry.responsibility.ResponsibilityApi.END;
import static worksafe.registry.responsibility.ResponsibilityApi.VILLAGE;
import static worksafe.registry.responsibility.ResponsibilityApi.content;
import static worksafe.registry.responsibility.ResponsibilityApi.covering;
import static worksafe.registry.responsibility.ResponsibilityApi.entry;
import static worksafe.registry.responsibility.ResponsibilityApi.named;
import static worksafe.registry.responsibility.ResponsibilityApi.supervisor;
import static worksafe.registry.responsibility.ResponsibilityApi.today;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import worksafe.kernel.Sector;
import worksafe.platform.testing.Tokens;
import worksafe.platform.testing.feature.Creation;
import worksafe.platform.testing.feature.FeatureFixture;
import worksafe.platform.testing.feature.Filter;
import worksafe.platform.testing.feature.Home;
import worksafe.platform.testing.feature.Sort;
import worksafe.platform.testing.feature.Verb;

/** The responsibility system of one enterprise, which lists one device. */
record ResponsibilityFeature(UUID enterprise, UUID device) implements FeatureFixture {

    private static final String NOBODYS = "0198f4a0-0000-7000-8000-000000000000";
    private static final AtomicInteger HOLDERS = new AtomicInteger();

    @Override
    public String path() {
        return ResponsibilityApi.PATH;
    }

    @Override
    public String table() {
        return "responsibility_entry";
    }

    @Override
    public Map<String, String> parts() {
        return Map.of(
                "responsibility_duty",
                "entry_id",
                "responsibility_cover",
                "entry_id",
                "responsibility_step",
                "entry_id");
    }

    @Override
    public Set<String> rewritten() {
        return Set.of("responsibility_duty", "responsibility_cover");
    }

    @Override
    public String readPermission() {
        return "responsibility:read";
    }

    @Override
    public Home home() {
        return new Home(VILLAGE, Sector.EMERGENCY, enterprise);
    }

    @Override
    public Creation creation() {
        return new Creation(
                "responsibility:write",
                owner(),
                supervisor(),
                () -> entry(
                        enterprise,
                        "合成操作工",
                        named("操作工 " + HOLDERS.incrementAndGet()),
                        content("POST", "每班巡查联锁", covering(device))),
                "responsibility-entered");
    }

    @Override
    public List<Verb> verbs() {
        var revised = "{\"content\": " + content("POST", "每班巡查两次联锁", covering(device)) + ", \"reason\": \"风险辨识结果更新\"}";
        return List.of(
                Verb.of("revision", "responsibility:write", owner(), revised)
                        .illegalOn(this::ended)
                        .announcing("responsibility-revised"),
                Verb.of("vacancy", "responsibility:write", owner(), """
                        {"since": "%s", "reason": "离职"}""".formatted(today()))
                        .announcing("responsibility-vacated"),
                Verb.of("replacement", "responsibility:write", owner(), """
                        {"holder": {"name": "李接任 %d"}, "from": "%s"}""".formatted(
                                        HOLDERS.incrementAndGet(), today()))
                        .announcing("responsibility-replaced"),
                Verb.of("assessment", "responsibility:write", owner(), """
                        {"on": "%s", "result": "QUALIFIED", "incomeEffect": "全额发放年度安全绩效"}""".formatted(today()))
                        .illegalOn(this::ended)
                        .announcing("responsibility-assessed"),
                Verb.of("ending", "responsibility:write", owner(), END).announcing("responsibility-ended"));
    }

    private UUID ended() {
        var id = ResponsibilityApi.entered(owner(), creation().body().get());
        ResponsibilityApi.act(owner(), id, "ending", END).then().statusCode(200);
        return id;
    }

    @Override
    public List<Filter> filters() {
        return List.of(
                Filter.of("enterpriseId", enterprise.toString(), NOBODYS, "1"),
                Filter.of("status", "IN_FORCE", "VACANT", "ASLEEP"),
                Filter.of("level", "POST", "LEADER", "KING"),
                Filter.of("postName", "操作工", "焊工", null),
                Filter.ofNone("superiorId", NOBODYS, "1"),
                Filter.of("unchained", "true", "false", "yes"),
                Filter.of("identicalScope", "false", "true", "yes"),
                Filter.of("templateScope", "false", "true", "yes"),
                Filter.of("dangerDuty", "true", "false", "yes"),
                Filter.of("incomeLinked", "true", "false", "yes"),
                Filter.of("overdue", "false", "true", "yes"),
                Filter.of("assessed", "false", "true", "yes"),
                Filter.ofNone("assessedBefore", "2026-01-01", "2026-02-30"),
                Filter.of("sector", "EMERGENCY", "WATER", "emergency"),
                Filter.of("region", "320281102000", "320281103000", "320281"));
    }

    @Override
    public List<Sort> sorts() {
        return List.of(Sort.by("-enteredAt", "entered_at"));
    }

    private String owner() {
        return Tokens.ofEnterprise(enterprise);
    }
}
