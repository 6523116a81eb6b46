package worksafe.hazards.tipoff;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.persistence.Column;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import worksafe.hazards.tipoff.reward.TipOffRewardFeature;
import worksafe.hazards.tipoff.value.Informant;
import worksafe.platform.testing.DueErasure;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.TestDatabase;

/** Who told is forgotten some time after the tip-off has ended, and not while a reward is open. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "hazards"))
class TipOffRetentionTest {

    private static final String VILLAGE = "320281102005";

    private static UUID closed(UUID answered) {
        TipOffApi.done(TipOffApi.supervisor(VILLAGE), TipOffApi.TIP_OFFS, answered, "closure", """
                {"opinion": "已答复，同意办结"}""");
        return answered;
    }

    /** As if all of it had been four years ago. */
    private static UUID longAgo(UUID tipOff) {
        TestDatabase.execute(
                "update tip_off_step set occurred_at = occurred_at - interval '4 years' where tip_off_id = ?", tipOff);
        return tipOff;
    }

    private static boolean isKnownWhoTold(UUID tipOff) {
        return TestDatabase.column("select num_nonnulls(name_sealed, phone_sealed) from tip_off where id = ?", tipOff)
                .contains("2");
    }

    @Test
    void whoToldIsForgottenOnceNothingIsOpen() throws SQLException {
        var over = longAgo(closed(TipOffApi.answered(VILLAGE)));
        var recent = closed(TipOffApi.answered(VILLAGE));
        var open = longAgo(TipOffApi.answered(VILLAGE));
        var rewarded = longAgo(closed(TipOffApi.answered(VILLAGE)));
        var proposed = TipOffApi.create(
                TipOffApi.supervisor(VILLAGE), TipOffApi.REWARDS, TipOffRewardFeature.proposal(rewarded));
        assertThat(proposed.statusCode()).as(proposed.asString()).isEqualTo(201);

        DueErasure.of("tip-off-contact", "3 years");

        assertThat(isKnownWhoTold(over)).isFalse();
        assertThat(isKnownWhoTold(recent)).isTrue();
        assertThat(isKnownWhoTold(open)).as("not closed yet").isTrue();
        assertThat(isKnownWhoTold(rewarded)).as("the reward is open").isTrue();

        TipOffApi.done(
                TipOffApi.supervisor(VILLAGE),
                TipOffApi.REWARDS,
                UUID.fromString(proposed.jsonPath().getString("id")),
                "waiver",
                """
                {"ground": "GIVEN_UP", "reason": "举报人书面放弃"}""");
        DueErasure.of("tip-off-contact", "3 years");
        assertThat(isKnownWhoTold(rewarded)).isFalse();
    }

    /** Whoever read a tip-off before the erasure and saves it afterwards does not put back who told. */
    @Test
    void whoToldIsWrittenOnce() throws NoSuchFieldException {
        for (var name : List.of("nameSealed", "phoneSealed")) {
            var column = Informant.class.getDeclaredField(name).getAnnotation(Column.class);

            assertThat(column).as(name).isNotNull();
            assertThat(column.updatable()).as(name).isFalse();
        }
    }
}
