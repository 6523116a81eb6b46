package worksafe.platform.messaging.changes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReaderPlacesTest {

    @Test
    void accountHasAFewAndLeavesTheOthersTheirs() {
        var places = new ReaderPlaces(5, 2);

        assertThat(places.take("Zhang.Wei")).isTrue();
        assertThat(places.take("zhang.wei")).isTrue();
        assertThat(places.take("zhang.wei")).isFalse();
        assertThat(places.take("li.na")).isTrue();

        places.giveBack("zhang.wei");
        assertThat(places.take("zhang.wei")).isTrue();
    }

    @Test
    void togetherTheyHaveNoMoreThanThereAre() {
        var places = new ReaderPlaces(2, 2);

        assertThat(places.take("a")).isTrue();
        assertThat(places.take("b")).isTrue();
        assertThat(places.take("c")).isFalse();

        places.giveBack("a");
        assertThat(places.take("c")).isTrue();
    }

    @Test
    void whoIsRefusedTakesNothing() {
        var places = new ReaderPlaces(3, 1);

        assertThat(places.take("a")).isTrue();
        for (int i = 0; i < 9; i++) {
            assertThat(places.take("a")).isFalse();
        }
        assertThat(places.take("b")).isTrue();
        assertThat(places.take("c")).isTrue();
    }
}
