package worksafe.inspections.finding;

import static worksafe.inspections.inspection.InspectionApi.COUNTY;
import static worksafe.inspections.inspection.InspectionApi.FINDINGS;
import static worksafe.inspections.inspection.InspectionApi.ROOT;
import static worksafe.inspections.inspection.InspectionApi.VILLAGE;
import static worksafe.inspections.inspection.InspectionApi.aFinding;
import static worksafe.platform.testing.feature.Creation.numbered;

import java.util.List;
import java.util.UUID;
import worksafe.inspections.inspection.InspectionApi.Enrolled;
import worksafe.kernel.Sector;
import worksafe.platform.testing.Tokens;
import worksafe.platform.testing.feature.Creation;
import worksafe.platform.testing.feature.FeatureFixture;
import worksafe.platform.testing.feature.Filter;
import worksafe.platform.testing.feature.Home;
import worksafe.platform.testing.feature.Sort;
import worksafe.platform.testing.feature.Verb;

/** Findings of one visit. */
record FindingFeature(UUID enterprise, UUID visit, Enrolled leader, Enrolled second) implements FeatureFixture {

    private static final String NOBODYS = "0198f4a0-0000-7000-8000-000000000000";

    @Override
    public String path() {
        return ROOT + FINDINGS;
    }

    @Override
    public String table() {
        return "finding";
    }

    @Override
    public String readPermission() {
        return "finding:read";
    }

    @Override
    public Home home() {
        return new Home(VILLAGE, Sector.EMERGENCY, enterprise);
    }

    @Override
    public Creation creation() {
        return new Creation(
                "finding:record",
                leader.token(),
                second.token(),
                numbered(aFinding(visit), "危化品仓库可燃气体报警器失效"),
                "finding-recorded");
    }

    @Override
    public List<Verb> verbs() {
        return List.of(Verb.of("withdrawal", "finding:withdraw", Tokens.of("supervisor", COUNTY), """
                {"reason": "复核确认为误判"}""")
                .announcing("finding-withdrawn"));
    }

    @Override
    public List<Filter> filters() {
        return List.of(
                Filter.of("inspectionId", visit.toString(), NOBODYS, "x"),
                Filter.of("enterpriseId", enterprise.toString(), NOBODYS, "x"),
                Filter.of("status", "RECORDED", "WITHDRAWN", "OPEN"),
                Filter.of("settled", "false", "true", "maybe"));
    }

    @Override
    public List<Sort> sorts() {
        return List.of(Sort.by("-recordedAt", "recorded_at"));
    }
}
