package worksafe.registry.project;

import static worksafe.platform.testing.feature.Creation.numbered;
import static worksafe.registry.project.ProjectApi.abandoned;
import static worksafe.registry.project.ProjectApi.completed;
import static worksafe.registry.project.ProjectApi.inDays;
import static worksafe.registry.project.ProjectApi.passage;
import static worksafe.registry.project.ProjectApi.recorded;
import static worksafe.registry.project.ProjectApi.reviewed;
import static worksafe.registry.project.ProjectApi.submitted;

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

/** Construction projects of one enterprise, of metal smelting where an authority has to decide. */
record ProjectFeature(UUID enterprise) implements FeatureFixture {

    private static final String NOBODYS = "0198f4a0-0000-7000-8000-000000000000";
    private static final String WRITE = "construction-project:write";
    private static final String REVIEW = "construction-project:review";
    private static final String DECIDE = "construction-project:decide";

    @Override
    public String path() {
        return ProjectApi.PROJECTS;
    }

    @Override
    public String table() {
        return "construction_project";
    }

    @Override
    public Map<String, String> parts() {
        return Map.of("construction_project_step", "project_id");
    }

    @Override
    public String readPermission() {
        return "construction-project:read";
    }

    @Override
    public Home home() {
        return new Home(ProjectApi.VILLAGE, Sector.EMERGENCY, enterprise);
    }

    @Override
    public Creation creation() {
        return new Creation(
                WRITE,
                owner(),
                ProjectApi.supervisor(),
                numbered(ProjectApi.aProject(enterprise, "METAL_SMELTING", "GENERAL"), "技术改造项目"),
                "construction-project-registered");
    }

    @Override
    public List<Verb> verbs() {
        return List.of(
                Verb.of("submission", WRITE, owner(), ProjectApi.SUBMISSION)
                        .on(() -> atStage(2))
                        .announcing("construction-project-submitted"),
                Verb.of("acceptance", REVIEW, ProjectApi.supervisor(), ProjectApi.ACCEPTANCE)
                        .on(() -> submitted(enterprise))
                        .announcing("construction-project-review-begun"),
                Verb.of("return", REVIEW, ProjectApi.supervisor(), ProjectApi.RETURN)
                        .on(() -> submitted(enterprise))
                        .announcing("construction-project-returned"),
                Verb.of("extension", DECIDE, ProjectApi.approver(), ProjectApi.EXTENSION)
                        .on(() -> reviewed(enterprise))
                        .illegalOn(() -> submitted(enterprise))
                        .announcing("construction-project-extended"),
                Verb.of("decision", DECIDE, ProjectApi.approver(), ProjectApi.APPROVAL)
                        .on(() -> reviewed(enterprise))
                        .announcing("construction-project-passed"),
                Verb.of("passage", WRITE, owner(), passage("PLANNING", inDays(-1), ""))
                        .illegalOn(() -> abandoned(enterprise))
                        .announcing("construction-project-passed"),
                Verb.of("change", WRITE, owner(), ProjectApi.CHANGE)
                        .on(() -> atStage(3))
                        .illegalOn(() -> submitted(enterprise))
                        .announcing("construction-project-changed"),
                Verb.of("trial-plan", WRITE, owner(), ProjectApi.TRIAL_PLAN)
                        .on(() -> atStage(4))
                        .illegalOn(() -> submitted(enterprise))
                        .announcing("construction-project-trial-plan-filed"),
                Verb.of("trial-run", WRITE, owner(), ProjectApi.TRIAL_RUN)
                        .on(() -> atStage(4))
                        .illegalOn(() -> submitted(enterprise))
                        .announcing("construction-project-trial-begun"),
                Verb.of("health-paper", WRITE, owner(), ProjectApi.healthPaper("PRE_EVALUATION", ""))
                        .illegalOn(() -> abandoned(enterprise))
                        .announcing("construction-project-health-paper-entered"),
                Verb.of("breach", REVIEW, ProjectApi.supervisor(), ProjectApi.BREACH)
                        .illegalOn(() -> abandoned(enterprise))
                        .announcing("construction-project-breach-found"),
                Verb.of("use", WRITE, owner(), ProjectApi.USE)
                        .on(() -> completed(enterprise))
                        .announcing("construction-project-used"),
                Verb.of("check", REVIEW, ProjectApi.supervisor(), ProjectApi.CHECK)
                        .on(() -> completed(enterprise))
                        .illegalOn(() -> submitted(enterprise))
                        .announcing("construction-project-checked"),
                Verb.of("abandonment", WRITE, owner(), ProjectApi.ABANDONMENT)
                        .announcing("construction-project-abandoned"));
    }

    private UUID atStage(int passed) {
        return recorded(enterprise, "METAL_SMELTING", passed, inDays(-300));
    }

    @Override
    public List<Filter> filters() {
        return List.of(
                Filter.of("enterpriseId", enterprise.toString(), NOBODYS, "1"),
                Filter.of("stage", "PLANNING", "DESIGN", "planning"),
                Filter.of("status", "PREPARING", "IN_USE", "OPEN"),
                Filter.of("kind", "METAL_SMELTING", "COAL_MINE", "metal-smelting"),
                Filter.of("standing", "IN_ORDER", "BREACH", "ok"),
                Filter.of("overdue", "false", "true", "yes"),
                Filter.ofNone("checkDrawId", NOBODYS, "1"),
                Filter.of("drawn", "false", "true", "yes"),
                Filter.of("checked", "false", "true", "yes"),
                Filter.ofNone("acceptedFrom", inDays(-1), "2026-02-30"),
                Filter.ofNone("acceptedBefore", inDays(1), "2026-02-30"),
                Filter.of("sector", "EMERGENCY", "WATER", "emergency"),
                Filter.of("region", "320281004000", "320281103000", "320281"));
    }

    @Override
    public List<Sort> sorts() {
        return List.of(Sort.by("-registeredAt", "registered_at"));
    }

    private String owner() {
        return Tokens.ofEnterprise(enterprise);
    }
}
