package worksafe.stack.sample;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A made-up industry-commerce feed of one area: the same for the same area, size and seed. */
public final class SampleFeed {

    /** The seed of what {@code up} loads. */
    public static final long SEED = 20260101L;

    private static final List<String> FOREIGN = List.of("440511", "500151", "320500", "110105", "310115");
    private static final Set<FeedFlaw> WITHOUT_ENTERPRISE = Set.of(
            FeedFlaw.OLD_13_DIGIT_NUMBER,
            FeedFlaw.OLD_15_DIGIT_NUMBER,
            FeedFlaw.CODE_ABSENT,
            FeedFlaw.WRONG_CHECK_CHARACTER,
            FeedFlaw.REPEATED_CODE,
            FeedFlaw.TOO_FEW_COLUMNS,
            FeedFlaw.SHIFTED_COLUMNS,
            FeedFlaw.IMPOSSIBLE_DATE,
            FeedFlaw.NAME_MISSING);
    private static final int ASSIGNED_PER_MILLE = 920;
    private static final int COLUMNS_LEFT = 4;

    private final PilotArea area;
    private final List<PilotArea.Town> towns;
    private final SeededChoice draws;
    private final List<String> lines = new ArrayList<>();
    private final List<Assignment> assignments = new ArrayList<>();
    private final Map<FeedFlaw, Integer> blemishes = new EnumMap<>(FeedFlaw.class);
    private final Set<String> names = new HashSet<>();
    private String lastCode = "";

    /**
     * The town that an enterprise belongs to, which feeds do not tell.
     *
     * @param creditCode of the enterprise
     * @param region 12 digits of the town
     */
    public record Assignment(String creditCode, String region) {}

    private SampleFeed(PilotArea area, long seed) {
        this.area = area;
        this.towns = area.towns();
        this.draws = new SeededChoice(seed * 31 + area.ordinal());
    }

    /**
     * Makes a feed.
     *
     * @param lines data lines in the file
     */
    public static SampleFeed of(PilotArea area, int lines, long seed) {
        var feed = new SampleFeed(area, seed);
        feed.fill(lines);
        return feed;
    }

    /** The file: UTF-8, RFC 4180, with header. */
    public String csv() {
        return SampleFeedRow.HEADER + "\n" + String.join("\n", lines) + "\n";
    }

    /** Data lines in the file. */
    public int size() {
        return lines.size();
    }

    /** How many lines have which blemish. */
    public Map<FeedFlaw, Integer> blemishes() {
        return Collections.unmodifiableMap(blemishes);
    }

    /** The towns of those enterprises that somebody has assigned; a few are left in the county's unassigned pool. */
    public List<Assignment> assignments() {
        return List.copyOf(assignments);
    }

    /** The assignments as a file beside the feed. */
    public String assignmentsCsv() {
        return assignments.stream()
                .map(assignment -> assignment.creditCode() + "," + assignment.region() + "\n")
                .collect(Collectors.joining("", "creditCode,region\n", ""));
    }

    private void fill(int count) {
        var plan = plan(count);
        for (var i = 0; lines.size() < count; i++) {
            var chosen = new ArrayList<FeedFlaw>();
            for (var places : plan) {
                var blemish = places.get(i);
                if (blemish != null) {
                    chosen.add(blemish);
                }
            }
            add(chosen, count);
        }
    }

    /** Which row gets which blemish, by kind: the right number of each, at places that chance decides. */
    private List<List<@Nullable FeedFlaw>> plan(int count) {
        var plan = new ArrayList<List<@Nullable FeedFlaw>>();
        for (var kind : FeedFlaw.Kind.values()) {
            List<@Nullable FeedFlaw> places = new ArrayList<>(Collections.nCopies(count, null));
            var order = IntStream.range(1, count).boxed().collect(Collectors.toCollection(ArrayList::new));
            Collections.shuffle(order, draws.random());
            var next = 0;
            for (var blemish : FeedFlaw.values()) {
                if (blemish.kind() == kind && isPossible(blemish)) {
                    for (var n = blemish.among(count); n > 0; n--) {
                        places.set(order.get(next++), blemish);
                    }
                }
            }
            plan.add(places);
        }
        return plan;
    }

    private boolean isPossible(FeedFlaw blemish) {
        return blemish != FeedFlaw.RETIRED_REGION_IN_CODE || area.retiredCode6().isPresent();
    }

    private void add(List<FeedFlaw> chosen, int count) {
        var town = draws.oneOf(towns);
        var row = row(town, codeRegion(chosen));
        var code = row.code();
        for (var blemish : chosen) {
            row = blemish.spoil(row, draws, area);
        }
        if (chosen.contains(FeedFlaw.REPEATED_CODE)) {
            row = row.withCode(lastCode);
        }
        var line = line(row, chosen);
        lines.add(line);
        if (chosen.contains(FeedFlaw.REPEATED_LINE) && lines.size() < count) {
            lines.add(line);
        }
        chosen.forEach(blemish -> blemishes.merge(blemish, 1, Integer::sum));
        if (Collections.disjoint(chosen, WITHOUT_ENTERPRISE)) {
            lastCode = code;
            if (draws.chance(ASSIGNED_PER_MILLE)) {
                assignments.add(new Assignment(code, town.code()));
            }
        }
    }

    private String codeRegion(List<FeedFlaw> chosen) {
        if (chosen.contains(FeedFlaw.RETIRED_REGION_IN_CODE)) {
            return area.retiredCode6().orElseThrow();
        }
        return chosen.contains(FeedFlaw.FOREIGN_REGION_IN_CODE) ? draws.oneOf(FOREIGN) : area.code6();
    }

    private SampleFeedRow row(PilotArea.Town town, String region6) {
        var trade = draws.trade();
        var small = draws.chance(180);
        var registered = draws.registered();
        var name = name(trade, small);
        var scope = trade.scope().subList(0, draws.between(1, trade.scope().size())).stream()
                .collect(Collectors.joining("；", "", "。"));
        var capital = draws.oneOf(3, 10, 30, 50, 100, 200, 300, 500, 800, 1000, 2000, 5000);
        return new SampleFeedRow(
                name,
                draws.creditCode(small ? '2' : '1', region6, registered.getYear() < 2016),
                registered.toString(),
                small ? "个体工商户" : draws.oneOf("有限责任公司", "有限责任公司", "有限责任公司", "个人独资企业", "股份有限公司", "普通合伙"),
                draws.person(),
                capital + draws.oneOf("(万元人民币)", "万人民币"),
                scope,
                area.province(),
                area.district(),
                area.inAddresses() + town.name() + draws.oneOf("振兴路", "工业大道", "新桥路", "环镇北路", "长安街", "兴业路", "滨河路")
                        + draws.between(1, 399) + "号");
    }

    private String name(SampleTrade trade, boolean small) {
        while (true) {
            var name = area.shortName()
                    + (area == PilotArea.JIANGYIN ? "市" : "区")
                    + draws.brand()
                    + trade.word()
                    + (small ? draws.oneOf("经营部", "店", "加工场") : draws.oneOf("有限公司", "有限公司", "厂"));
            if (names.add(name)) {
                return name;
            }
        }
    }

    private static String line(SampleFeedRow row, List<FeedFlaw> chosen) {
        if (chosen.contains(FeedFlaw.TOO_FEW_COLUMNS)) {
            return SampleFeedRow.line(row.fields().subList(0, COLUMNS_LEFT));
        }
        if (chosen.contains(FeedFlaw.SHIFTED_COLUMNS)) {
            // The representative's foreign name was cut in two, and the type is lost for it.
            var fields = new ArrayList<>(row.fields());
            fields.set(3, "Pascal");
            fields.set(4, "Camille DUMONT（帕斯卡）");
            fields.add(5, row.representative());
            fields.removeLast();
            return SampleFeedRow.line(fields);
        }
        return SampleFeedRow.line(row.fields());
    }
}
