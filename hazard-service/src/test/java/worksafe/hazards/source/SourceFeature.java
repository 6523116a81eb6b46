package worksafe.hazards.source;

import static worksafe.hazards.source.SourceApi.CHANGE;
import static worksafe.hazards.source.SourceApi.REMOVAL;
import static worksafe.hazards.source.SourceApi.REMOVED;
import static worksafe.hazards.source.SourceApi.RESPONSIBLE;
import static worksafe.hazards.source.SourceApi.RETURN;
import static worksafe.hazards.source.SourceApi.SOURCES;
import static worksafe.hazards.source.SourceApi.SUBMISSION;
import static worksafe.hazards.source.SourceApi.aReceipt;
import static worksafe.hazards.source.SourceApi.anAssessment;
import static worksafe.hazards.source.SourceApi.anEntry;
import static worksafe.hazards.source.SourceApi.chlorine;
import static worksafe.hazards.source.SourceApi.inDays;
import static worksafe.platform.testing.feature.Creation.numbered;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import worksafe.kernel.Sector;
import worksafe.platform.testing.Tokens;
import worksafe.platform.testing.feature.Creation;
import worksafe.platform.testing.feature.FeatureFixture;
import worksafe.platform.testing.feature.Filter;
import worksafe.platform.testing.feature.Home;
import worksafe.platform.testing.feature.Sort;
import worksafe.platform.testing.feature.Verb;

/** Major hazard sources of one enterprise. */
record SourceFeature(UUID enterprise) implements FeatureFixture {

    private static final String VILLAGE = "320281102005";
    private static final String COUNTY = "320281000000";
    private static final String NOBODYS = "0198f4a0-0000-7000-8000-000000000000";

    @Override
    public String path() {
        return SOURCES;
    }

    @Override
    public String table() {
        return "source";
    }

    @Override
    public Map<String, String> parts() {
        return Map.of("source_chemical", "source_id", "source_step", "source_id");
    }

    @Override
    public String readPermission() {
        return "source:read";
    }

    @Override
    public Home home() {
        return new Home(VILLAGE, Sector.EMERGENCY, enterprise);
    }

    @Override
    public Creation creation() {
        return new Creation(
                "source:identify",
                owner(),
                supervisor(),
                numbered(anEntry(enterprise, chlorine("50")), "液氯储罐区"),
                "source-identified");
    }

    @Override
    public List<Verb> verbs() {
        return List.of(
                Verb.of("assessment", "source:assess", owner(), anAssessment(inDays(0), chlorine("50")))
                        .announcing("source-assessed"),
                Verb.of("submission", "source:submit", owner(), SUBMISSION)
                        .on(() -> SourceApi.assessed(owner(), enterprise))
                        .announcing("source-submitted"),
                Verb.of("receipt", "source:receive", supervisor(), aReceipt("FIRE_RESCUE", inDays(0)))
                        .on(() -> SourceApi.submitted(owner(), enterprise))
                        .illegalOn(() -> SourceApi.identified(owner(), enterprise))
                        .announcing("source-received"),
                Verb.of("filing", "source:file", supervisor(), "{\"opinion\": \"材料齐全\"}")
                        .on(() -> SourceApi.received(owner(), supervisor(), enterprise))
                        .announcing("source-filed"),
                Verb.of("return", "source:return", supervisor(), RETURN)
                        .on(() -> SourceApi.submitted(owner(), enterprise))
                        .announcing("source-returned"),
                Verb.of("change", "source:change", owner(), CHANGE)
                        .on(() -> SourceApi.filed(owner(), supervisor(), enterprise))
                        .announcing("source-changed"),
                Verb.of("responsibility", "source:answer-for", owner(), RESPONSIBLE)
                        .alwaysLegal()
                        .announcing("source-responsibility-changed"),
                Verb.of("removal-application", "source:ask-removal", owner(), REMOVAL)
                        .announcing("source-removal-asked"),
                Verb.of("removal-answer", "source:remove", supervisor(), REMOVED)
                        .on(this::removalAsked)
                        .announcing("source-removed"));
    }

    @Override
    public List<Filter> filters() {
        return List.of(
                Filter.of("enterpriseId", enterprise.toString(), NOBODYS, "1"),
                Filter.of("status", "IDENTIFIED", "FILED", "OPEN"),
                Filter.of("level", "LEVEL_2", "LEVEL_1", "2"),
                Filter.of("inPort", "false", "true", "yes"),
                Filter.of("overdue", "false", "true", "yes"),
                Filter.ofNone("emergencyShutdown", "true", "yes"),
                Filter.ofNone("reassessBefore", inDays(1), "2026-02-30"),
                Filter.of("open", "true", "false", "yes"),
                Filter.of("sector", "EMERGENCY", "WATER", "emergency"),
                Filter.of("region", "320281102000", "320281103000", "320281"));
    }

    @Override
    public List<Sort> sorts() {
        return List.of(Sort.by("-identifiedAt", "identified_at"));
    }

    private UUID removalAsked() {
        var id = SourceApi.identified(owner(), enterprise);
        SourceApi.done(owner(), id, "removal-application", REMOVAL);
        return id;
    }

    private String owner() {
        return Tokens.ofEnterprise(enterprise);
    }

    private static String supervisor() {
        return Tokens.of("supervisor", COUNTY);
    }
}
