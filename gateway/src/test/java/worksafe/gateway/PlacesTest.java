package worksafe.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlacesTest {

    private record Most(int perCaller, int perAddress, int longPerCaller, int longPerAddress, int total)
            implements GatewayConfig.AtOnce {}

    private final Places places = new Places(new Most(3, 4, 1, 2, 6));

    private Places.Answer.Place got(String caller, String address, boolean isLong) {
        var answer = places.enter(caller, address, isLong);
        assertThat(answer).isInstanceOf(Places.Answer.Place.class);
        return (Places.Answer.Place) answer;
    }

    private Places.Refusal refused(String caller, String address, boolean isLong) {
        var answer = places.enter(caller, address, isLong);
        assertThat(answer).isInstanceOf(Places.Answer.None.class);
        return ((Places.Answer.None) answer).refusal();
    }

    @Test
    void aCallerHasSoMany() {
        var first = got("zhang", "1", false);
        var second = got("zhang", "2", false);
        var third = got("zhang", "3", false);

        assertThat(refused("zhang", "4", false)).isEqualTo(Places.Refusal.OWN);
        first.leave();
        first.leave();
        var again = got("zhang", "4", false);
        assertThat(refused("zhang", "5", false)).isEqualTo(Places.Refusal.OWN);
        java.util.List.of(second, third, again).forEach(Places.Answer.Place::leave);
        assertThat(places.remembered()).isZero();
    }

    @Test
    void anAddressHasSoMany() {
        for (int i = 0; i < 4; i++) {
            var unused = got("caller " + i, "1", false);
        }

        assertThat(refused("another", "1", false)).isEqualTo(Places.Refusal.OWN);
        assertThat(got("another", "2", false)).isNotNull();
    }

    @Test
    void whoIsRefusedTakesNothing() {
        var zhang = got("zhang", "1", true);

        assertThat(refused("zhang", "1", true)).isEqualTo(Places.Refusal.OWN);
        assertThat(places.underWay()).isEqualTo(1);
        var li = got("li", "1", true);
        assertThat(refused("wang", "1", true)).isEqualTo(Places.Refusal.OWN);
        assertThat(places.underWay()).isEqualTo(2);
        zhang.leave();
        li.leave();
        assertThat(places.underWay()).isZero();
    }

    @Test
    void inAllThereAreSoMany() {
        var all = java.util.stream.IntStream.range(0, 6)
                .mapToObj(i -> got("caller " + i, "address " + i, false))
                .toList();

        assertThat(refused("another", "elsewhere", false)).isEqualTo(Places.Refusal.ALL);
        all.forEach(Places.Answer.Place::leave);
        assertThat(places.underWay()).isZero();
        assertThat(places.remembered()).isZero();
    }
}
