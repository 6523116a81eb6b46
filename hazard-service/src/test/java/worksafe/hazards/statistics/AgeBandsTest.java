package worksafe.hazards.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import worksafe.hazards.statistics.AgeBands.Band;

class AgeBandsTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-29");

    @Test
    void bandsFollowOneAnotherWithoutAGap() {
        assertThat(AgeBands.of("30/7").bands()).containsExactly(new Band(0, 7), new Band(8, 30), new Band(31, null));
        assertThat(AgeBands.of("30/7").bands()).extracting(Band::key).containsExactly("0-7", "8-30", "31-");
    }

    @Test
    void eachDayLiesInOneBandAndInTheListOfThatBandAlone() {
        var random = new Random(11);
        for (int round = 0; round < 200; round++) {
            var bands = AgeBands.of(
                    (1 + random.nextInt(20)) + "/" + (21 + random.nextInt(80)) + "/" + (101 + random.nextInt(300)));
            var from = random.nextBoolean() ? TODAY.minusDays(random.nextInt(500)) : null;
            var to = random.nextBoolean() ? TODAY.minusDays(random.nextInt(500)) : null;
            var day = TODAY.minusDays(random.nextInt(500));
            var isAsked = (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));

            var listing = bands.bands().stream()
                    .filter(band -> isListed(day, bands.within(band, from, to, TODAY)))
                    .toList();

            assertThat(listing).hasSize(isAsked ? 1 : 0);
            assertThat(bands.bands())
                    .allSatisfy(band -> assertThat(isReversed(bands.within(band, from, to, TODAY)))
                            .as("lists refuse it")
                            .isFalse());
            listing.forEach(band -> assertThat(TODAY.toEpochDay() - day.toEpochDay())
                    .isBetween((long) band.from(), band.to() == null ? Long.MAX_VALUE : band.to()));
        }
    }

    @Test
    void databaseIsAskedForTheSameBands() {
        assertThat(AgeBands.of("7").expression(TODAY))
                .isEqualTo("case when date '2026-11-29' - d.reported_on <= 7 then '0-7' else '8-' end");
    }

    private static boolean isReversed(String query) {
        var days = Arrays.stream(query.substring(1).split("&"))
                .collect(Collectors.toMap(
                        parameter -> parameter.substring(0, parameter.indexOf('=')),
                        parameter -> LocalDate.parse(parameter.substring(parameter.indexOf('=') + 1))));
        var from = days.get("reportedFrom");
        return from != null && from.isAfter(days.get("reportedBefore"));
    }

    private static boolean isListed(LocalDate day, String query) {
        for (var parameter : List.of(query.substring(1).split("&"))) {
            var value = LocalDate.parse(parameter.substring(parameter.indexOf('=') + 1));
            if (parameter.startsWith("reportedFrom") ? day.isBefore(value) : !day.isBefore(value)) {
                return false;
            }
        }
        return true;
    }
}
