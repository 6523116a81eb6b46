package worksafe.hazards.tipoff;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import worksafe.hazards.tipoff.reward.TipOffRewardFeature;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.TestDatabase;

/** What the database makes of tip-offs and rewards: its last line of rules. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "hazards"))
class TipOffConstraintsTest {

    private static final String VILLAGE = "320281102005";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "enterprise_id = uuidv7() | ck_tip_off_of_no_enterprise",
                "name_sealed = '张三' | ck_tip_off_name_sealed",
                "phone_sealed = '13912345678' | ck_tip_off_phone_sealed",
                "phone_sealed = null | ck_tip_off_contact",
                "receipt = 'X' | ck_tip_off_key",
                "channel = 'ONLINE' | ck_tip_off_online",
                "verification_second = verification_first | ck_tip_off_two",
                "deaths = true | ck_tip_off_government",
                "verified_at = null | ck_tip_off_verified",
                "verification_result = null | ck_tip_off_result",
                "answered_at = now() | ck_tip_off_answered",
                "signatories = 0 | tip_off_signatories_check"
            })
    void databaseRepeatsTheRulesOfTipOffs(String change, String constraint) {
        refusedBy("update tip_off set " + change + " where id = ?", TipOffApi.verified(VILLAGE), constraint);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "enterprise_id = uuidv7() | ck_tip_off_reward_of_no_enterprise",
                "fine_fen = null | ck_tip_off_reward_case",
                "concealed_deaths = 1 | ck_tip_off_reward_case",
                "status = 'NOTIFIED' | ck_tip_off_reward_notified",
                "voucher = 'JZ-1' | ck_tip_off_reward_paid",
                "amount_fen = -1 | tip_off_reward_amount_fen_check"
            })
    void databaseRepeatsTheRulesOfRewards(String change, String constraint) {
        refusedBy("update tip_off_reward set " + change + " where id = ?", rewarded(), constraint);
    }

    @Test
    void databaseLetsOneRewardStand() {
        var reward = rewarded();

        refusedBy("""
                insert into tip_off_reward (id, version, region, tip_off_id, tip_off_number, named, status, document, settled,
                    fine_fen, amount_fen, calculation, basis_policy_code, basis_policy_region, basis_period, basis_source,
                    basis_clause, basis_force, basis_certainty, proposed_at)
                select uuidv7(), 1, region, tip_off_id, tip_off_number, named, status, document, settled, fine_fen, amount_fen,
                    calculation, basis_policy_code, basis_policy_region, basis_period, basis_source, basis_clause, basis_force,
                    basis_certainty, proposed_at from tip_off_reward where id = ?""", reward, "uq_tip_off_reward_standing");
    }

    private static UUID rewarded() {
        var answer = TipOffApi.create(
                TipOffApi.supervisor(VILLAGE),
                TipOffApi.REWARDS,
                TipOffRewardFeature.proposal(TipOffApi.verified(VILLAGE)));
        return UUID.fromString(answer.jsonPath().getString("id"));
    }

    private static void refusedBy(String statement, UUID id, String constraint) {
        assertThatThrownBy(() -> TestDatabase.execute(statement, id)).hasStackTraceContaining(constraint);
    }
}
