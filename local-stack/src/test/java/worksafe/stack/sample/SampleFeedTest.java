package worksafe.stack.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import worksafe.kernel.CreditCode;
import worksafe.kernel.RegionCode;

class SampleFeedTest {

    private static final SampleFeed JIANGYIN = SampleFeed.of(PilotArea.JIANGYIN, 2400, SampleFeed.SEED);
    private static final SampleFeed JIZHOU = SampleFeed.of(PilotArea.JIZHOU, 1600, SampleFeed.SEED);

    @Test
    void theSameSeedGivesTheSameFile() {
        var again = SampleFeed.of(PilotArea.JIANGYIN, 2400, SampleFeed.SEED);

        assertThat(again.csv()).isEqualTo(JIANGYIN.csv());
        assertThat(again.assignmentsCsv()).isEqualTo(JIANGYIN.assignmentsCsv());
        assertThat(SampleFeed.of(PilotArea.JIANGYIN, 2400, 7).csv()).isNotEqualTo(JIANGYIN.csv());
    }

    @ParameterizedTest
    @EnumSource
    void everyBlemishOccurs(FeedFlaw blemish) {
        var count = Stream.of(JIANGYIN, JIZHOU)
                .mapToInt(feed -> feed.blemishes().getOrDefault(blemish, 0))
                .sum();

        assertThat(count).isGreaterThanOrEqualTo(3);
    }

    @Test
    void theFileHasAsManyLinesAsAskedForBelowTheRealHeader() {
        var lines = JIANGYIN.csv().lines().toList();

        assertThat(lines.getFirst()).isEqualTo("企业名称,统一社会信用代码,注册日期,企业类型,法人代表,注册资金,经营范围,所在省份,地区,注册地址");
        assertThat(lines).hasSize(2401);
        assertThat(JIANGYIN.size()).isEqualTo(2400);
    }

    @ParameterizedTest
    @EnumSource
    void countedBlemishesAreReallyInTheFile(PilotArea area) {
        var feed = area == PilotArea.JIANGYIN ? JIANGYIN : JIZHOU;
        var rows = rows(feed);
        var codes = rows.stream()
                .filter(row -> row.size() == 10)
                .map(row -> row.get(1))
                .toList();

        assertThat(rows.stream().filter(row -> row.size() < 10))
                .hasSize(feed.blemishes().get(FeedFlaw.TOO_FEW_COLUMNS));
        assertThat(codes.stream()
                        .filter(code -> code.matches("\\d{15}")
                                && CreditCode.classify(code) == CreditCode.Shape.OLD_REGISTRATION_NUMBER))
                .hasSize(feed.blemishes().get(FeedFlaw.OLD_15_DIGIT_NUMBER));
        assertThat(codes.stream().filter(code -> code.matches("\\d{13}")))
                .hasSize(feed.blemishes().get(FeedFlaw.OLD_13_DIGIT_NUMBER));
        assertThat(codes.stream().filter(code -> List.of("无", "N/A", "").contains(code)))
                .hasSize(feed.blemishes().get(FeedFlaw.CODE_ABSENT));
        assertThat(codes.stream().filter(code -> CreditCode.classify(code) == CreditCode.Shape.CHECK_MISMATCH))
                .hasSize(feed.blemishes().get(FeedFlaw.WRONG_CHECK_CHARACTER));
        assertThat(rows.stream().filter(row -> row.size() == 10 && !isDate(row.get(2))))
                .hasSize(feed.blemishes().get(FeedFlaw.IMPOSSIBLE_DATE));
        assertThat(rows.stream().filter(row -> row.getFirst().isEmpty()))
                .hasSize(feed.blemishes().get(FeedFlaw.NAME_MISSING));
        assertThat(codes.stream().filter(code -> code.length() == 18 && code.startsWith("120225", 2)))
                .hasSize(feed.blemishes().getOrDefault(FeedFlaw.RETIRED_REGION_IN_CODE, 0));
    }

    @Test
    void repeatedLinesAndRepeatedCodesAreThere() {
        var seen = new HashMap<String, Integer>();
        JIANGYIN.csv().lines().forEach(line -> seen.merge(line, 1, Integer::sum));

        assertThat(seen.values().stream().filter(times -> times == 2))
                .hasSizeBetween(
                        JIANGYIN.blemishes().get(FeedFlaw.REPEATED_LINE) - 1,
                        JIANGYIN.blemishes().get(FeedFlaw.REPEATED_LINE));
        assertThat(JIANGYIN.blemishes()).containsKey(FeedFlaw.REPEATED_CODE);
    }

    @Test
    void mostLinesAreSound() {
        var sound = rows(JIANGYIN).stream()
                .filter(row -> row.size() == 10 && CreditCode.checkCharacterRight(row.get(1)))
                .count();

        assertThat(sound).isGreaterThan(2250);
    }

    @ParameterizedTest
    @EnumSource
    void assignmentsNameTownsOfTheAreaAndEachEnterpriseOnce(PilotArea area) {
        var feed = area == PilotArea.JIANGYIN ? JIANGYIN : JIZHOU;
        var county = RegionCode.of(area.region());
        var once = new HashSet<String>();

        assertThat(feed.assignments())
                .hasSizeBetween(feed.size() * 85 / 100, feed.size() * 95 / 100)
                .allSatisfy(assignment -> {
                    assertThat(CreditCode.checkCharacterRight(assignment.creditCode()))
                            .isTrue();
                    assertThat(county.contains(RegionCode.of(assignment.region())))
                            .isTrue();
                    assertThat(once.add(assignment.creditCode())).isTrue();
                });
        assertThat(feed.assignmentsCsv().lines().skip(1))
                .hasSize(feed.assignments().size());
    }

    @Test
    void aSmallFeedHasEveryBlemishToo() {
        var small = SampleFeed.of(PilotArea.JIZHOU, 200, 1);

        assertThat(small.blemishes().keySet()).containsAll(EnumSet.allOf(FeedFlaw.class));
        assertThat(small.csv().lines()).hasSize(201);
    }

    private static List<List<String>> rows(SampleFeed feed) {
        return feed.csv().lines().skip(1).map(SampleFeedTest::fields).toList();
    }

    private static List<String> fields(String line) {
        var fields = new ArrayList<String>();
        var field = new StringBuilder();
        var quoted = false;
        for (var c : line.toCharArray()) {
            if (c == '"') {
                // A doubled quotation mark closes and opens again, and stands for one.
                quoted = !quoted;
                if (quoted && !field.isEmpty()) {
                    field.append(c);
                }
            } else if (c == ',' && !quoted) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        fields.add(field.toString());
        return fields;
    }

    private static boolean isDate(String text) {
        try {
            return LocalDate.parse(text).isAfter(LocalDate.of(1900, 1, 1));
        } catch (DateTimeException e) {
            return false;
        }
    }
}
