package worksafe.registry.letter;

import static worksafe.registry.letter.DutyLetterApi.COUNTY;
import static worksafe.registry.letter.DutyLetterApi.END;
import static worksafe.registry.letter.DutyLetterApi.VILLAGE;
import static worksafe.registry.letter.DutyLetterApi.today;

import java.util.List;
import java.util.Map;
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

/** Letters between one enterprise and its units. All of them say the same, so that they have one hash. */
record DutyLetterFeature(UUID enterprise, String sha256) implements FeatureFixture {

    private static final AtomicInteger UNITS = new AtomicInteger();
    private static final String NOBODYS = "0198f4a0-0000-7000-8000-000000000000";

    @Override
    public String path() {
        return DutyLetterApi.PATH;
    }

    @Override
    public String table() {
        return "duty_letter";
    }

    @Override
    public Map<String, String> parts() {
        return Map.of("duty_letter_step", "letter_id");
    }

    @Override
    public String readPermission() {
        return "duty-letter:read";
    }

    @Override
    public Home home() {
        return new Home(VILLAGE, Sector.EMERGENCY, enterprise);
    }

    @Override
    public Creation creation() {
        return new Creation(
                "duty-letter:write",
                owner(),
                Tokens.of("supervisor", COUNTY),
                () -> DutyLetterApi.ofUnit(enterprise, "车间 " + UNITS.incrementAndGet()),
                "duty-letter-drafted");
    }

    @Override
    public List<Verb> verbs() {
        return List.of(
                Verb.of("signature", "duty-letter:sign", owner(), """
                        {"side": "SUPERIOR", "contentSha256": "%s"}""".formatted(sha256))
                        .illegalOn(this::ended)
                        .announcing("duty-letter-signed-one"),
                Verb.of("paper", "duty-letter:write", owner(), """
                        {"signedOn": "%s", "fileIds": ["%s"]}""".formatted(today(), DutyLetterApi.uploaded(owner())))
                        .announcing("duty-letter-signed"),
                Verb.of("assessment", "duty-letter:write", owner(), """
                        {"on": "%s", "result": "优秀"}""".formatted(today()))
                        .on(this::signed)
                        .announcing("duty-letter-assessed"),
                Verb.of("ending", "duty-letter:write", owner(), END).announcing("duty-letter-ended"));
    }

    private UUID ended() {
        var id = DutyLetterApi.drafted(owner(), creation().body().get());
        DutyLetterApi.act(owner(), id, "ending", END).then().statusCode(200);
        return id;
    }

    private UUID signed() {
        var id = DutyLetterApi.drafted(owner(), creation().body().get());
        DutyLetterApi.onPaper(owner(), id);
        return id;
    }

    @Override
    public List<Filter> filters() {
        return List.of(
                Filter.of("level", "ENTERPRISE_UNIT", "COUNTY_TOWN", "KING"),
                Filter.of("year", String.valueOf(today().getYear()), "2001", "x"),
                Filter.of("status", "DRAFT", "SIGNED", "ASLEEP"),
                Filter.of("enterpriseId", enterprise.toString(), NOBODYS, "1"),
                Filter.of("overdue", "false", "true", "yes"),
                Filter.ofNone("validBefore", "2001-01-01", "2026-02-30"),
                Filter.of("sector", "EMERGENCY", "WATER", "emergency"),
                Filter.of("region", "320281102000", "320281103000", "320281"));
    }

    @Override
    public List<Sort> sorts() {
        return List.of(Sort.by("-draftedAt", "drafted_at"), Sort.by("validUntil", "valid_until"));
    }

    private String owner() {
        return Tokens.ofEnterprise(enterprise);
    }
}
