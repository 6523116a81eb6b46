package worksafe.inspections;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import worksafe.kernel.Sector;
import worksafe.platform.testing.Intruder;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.RegistryEvents;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Wall;

/** Which tables stand behind the wall, and which do not, and why. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "inspections"))
class WallTest {

    /** Tables of its own without a wall, each with the reason. */
    private static final Map<String, String> UNWALLED = Map.of(
            "published_draw",
            "sealed draws are public by law (国办发〔2015〕58号); nothing unpublished is in it",
            "inspection_basis",
            "a catalogue from public documents",
            "public_paper",
            "who holds a paper verifies it by 128 random bits; it names neither enterprise nor person",
            "public_notice",
            "published by decision of two people (政府信息公开条例); nothing unpublished is in it",
            "penalty_fined_act",
            "another authority must not fine the same act (行政处罚法 Art. 29); it tells an index and the number of an act alone");

    private static final Set<String> OWN = Set.of(
            "enterprise_snapshot",
            "inspector",
            "inspector_leave",
            "recusal",
            "library_object",
            "draw",
            "draw_quota",
            "draw_need",
            "draw_contributor",
            "draw_chain",
            "draw_step",
            "frozen_stratum",
            "frozen_weight",
            "frozen_object",
            "frozen_inspector",
            "frozen_recusal",
            "frozen_need",
            "frozen_exclusion",
            "drawn_object",
            "drawn_substitution",
            "draw_evidence",
            "inspection",
            "inspection_member",
            "inspection_step",
            "visit_conduct",
            "visit_check",
            "finding",
            "rectification_order",
            "order_finding",
            "order_step",
            "failing_obligation",
            "visit_ground",
            "danger_number",
            "visit_debt",
            "exposure",
            "exposure_step",
            "closure",
            "closure_step",
            "stop_order",
            "stop_order_step",
            "site_measure",
            "site_measure_step",
            "power_cut",
            "power_cut_step",
            "seizure",
            "seizure_step",
            "seizure_item",
            "penalty_case",
            "penalty_investigator",
            "penalty_violation",
            "penalty_remedy",
            "penalty_payment",
            "penalty_instalment",
            "penalty_step",
            "accident",
            "accident_toll",
            "accident_loss",
            "accident_notice",
            "accident_member",
            "accident_measure",
            "accident_gate",
            "accident_evaluation",
            "accident_step",
            "accountability",
            "accountability_step",
            "delegation",
            "delegation_power",
            "delegation_step",
            "campaign",
            "campaign_phase",
            "campaign_criterion",
            "campaign_media",
            "campaign_step",
            "campaign_target",
            "campaign_target_step",
            "joint_action",
            "joint_action_step",
            "department_notice",
            "department_receipt",
            "department_notice_step",
            "crime_transfer",
            "crime_transfer_step",
            "supervision_matter",
            "supervision_matter_measure",
            "supervision_matter_step",
            "matter_proposal",
            "control_indicator",
            "control_indicator_step",
            "assessment",
            "assessment_item",
            "assessment_step",
            "veto",
            "veto_step",
            "annual_plan",
            "annual_plan_item",
            "annual_plan_line",
            "annual_plan_step",
            "key_entry",
            "key_entry_follow_up",
            "key_entry_step",
            "paper",
            "paper_step",
            "publication",
            "publication_step",
            "application",
            "application_step",
            "panel",
            "panel_member",
            "panel_step");

    @Test
    void tablesOutsideTheWallAreThoseOnTheList() {
        Wall.assertUnwalledAreOnly(UNWALLED);
        assertThat(TestDatabase.walledTables()).containsAll(OWN);
    }

    /**
     * Every table, also those of which no feature tells: with no predicate of the application to help. The strata of a draw are
     * published with it.
     */
    @Test
    void noTableShowsByItselfWhatLiesElsewhere() throws SQLException {
        var unused = RegistryEvents.registered("320281102000", Sector.EMERGENCY);
        for (var place : List.of("820000000000", "120225000000", "320281101000")) {
            Wall.assertShowNothingOfElsewhere(Intruder.in(place), Set.of("frozen_stratum"));
        }
    }
}
