package worksafe.platform.duties.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import worksafe.kernel.Combination;
import worksafe.kernel.Sector;
import worksafe.kernel.Trade;

class PolicySeedsTest {

    private static final String HEADER =
            "code,region,sector,combination,parameters,from,to,source,clause,force,certainty,edition\n";

    private static List<PolicySeeds.Seed> read(String lines) throws IOException {
        return PolicySeeds.read(new StringReader(HEADER + lines));
    }

    @Test
    void parametersAreReadByTheirLooks() throws IOException {
        var seed = read("a.b,000000000000,,NEAREST,value=50;ratio=0.15;strict=true;period=7 WORKING_DAYS;kinds=x|y,"
                        + "2020-01-01,2021-01-01,\"法, 2020\",第一条,LAW,CERTAIN,1")
                .getFirst();

        assertThat(seed.combination()).isEqualTo(Combination.NEAREST);
        assertThat(seed.row().number("value")).isEqualByComparingTo(BigDecimal.valueOf(50));
        assertThat(seed.row().number("ratio")).isEqualByComparingTo("0.15");
        assertThat(seed.row().flag("strict")).isTrue();
        assertThat(seed.row().period("period")).hasToString("7 WORKING_DAYS");
        assertThat(seed.row().items("kinds")).containsExactly("x", "y");
        assertThat(seed.row().validTo()).isEqualTo("2021-01-01");
        assertThat(seed.row().source()).isEqualTo("法, 2020");
    }

    @Test
    void sectorAndEndMayBeEmpty() throws IOException {
        var rows = read(
                "a,320281000000,TRANSPORT,MIN,value=1,2020-01-01,,s,c,RULE,TO_CHECK,1\na,320281000000,,MIN,value=1,2020-01-01,,s,c,RULE,TO_CHECK,1");

        assertThat(rows).extracting(seed -> seed.row().sector()).containsExactly(Sector.TRANSPORT, null);
        assertThat(rows).extracting(seed -> seed.row().validTo()).containsOnlyNulls();
    }

    @Test
    void lineMayNameATradeAtItsEnd() throws IOException {
        var rows = PolicySeeds.read(new StringReader(HEADER.strip() + ",trade\n"
                + "a,000000000000,,MIN,value=1,2020-01-01,,s,c,RULE,TO_CHECK,1\n"
                + "a,000000000000,,MIN,value=1,2020-01-01,,s,c,RULE,TO_CHECK,1,COAL_MINE"));

        assertThat(rows).extracting(seed -> seed.row().trade()).containsExactly(null, Trade.COAL_MINE);
        assertThatThrownBy(() -> PolicySeeds.read(new StringReader(HEADER.strip() + ",trade\n"
                        + "a,000000000000,,MIN,value=1,2020-01-01,,s,c,RULE,TO_CHECK,1,COAL")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("line 2")
                .hasMessageContaining("COAL");
    }

    @Test
    void lineThatCannotBeAPolicyIsNamed() {
        assertThatThrownBy(
                        () -> read(
                                "a,320281000000,,MIN,value=1,2020-01-01,,s,c,RULE,TO_CHECK,1\nb,32028,,MIN,value=1,2020-01-01,,s,c,RULE,TO_CHECK,1"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("line 3")
                .hasMessageContaining("32028");
        assertThatThrownBy(() -> read("a,320281000000,,MIN,value=soon,2020-01-01,,s,c,RULE,TO_CHECK,1"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("policy-parameter-kind");
        assertThatThrownBy(() -> read("a,320281000000,,MIN,7,2020-01-01,,s,c,RULE,TO_CHECK,1"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("name=value");
    }

    @Test
    void clauseThatNobodyHasReadIsNotCertain() throws IOException {
        var line = "a,000000000000,,MIN,value=1,2020-01-01,,办法,有效期六年（条号待核）,RULE,%s,1";

        assertThat(read(line.formatted("TO_CHECK"))).hasSize(1);
        assertThatThrownBy(() -> read(line.formatted("CERTAIN")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("line 2")
                .hasMessageContaining("条号待核");
    }
}
