package worksafe.stack.demo;

import static worksafe.stack.demo.Demo.COUNTY;
import static worksafe.stack.demo.Demo.REGISTRY;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import worksafe.kernel.CreditCode;
import worksafe.kernel.Sector;
import worksafe.stack.Speech;
import worksafe.stack.StackException;
import worksafe.stack.feed.FeedImport;

/** A bureau's feed becomes enterprises, which are put under a town and an authority that nobody else's objects share. */
final class ArrivalAct {

    private static final String HEADER = "企业名称,统一社会信用代码,注册日期,企业类型,法人代表,注册资金,经营范围,所在省份,地区,注册地址";
    private static final List<String> NAMES = List.of("澄江涂料", "澄南机械", "澄北仓储");

    private final Participants participants;
    private final Narrator narrator;
    private final RandomGenerator random;

    ArrivalAct(Participants participants, Narrator narrator, RandomGenerator random) {
        this.participants = participants;
        this.narrator = narrator;
        this.random = random;
    }

    /**
     * Where the demonstration plays.
     *
     * @param town where its enterprises are supervised
     * @param sector by which kind of authority
     * @param enterprises their ids
     */
    record Place(String town, Sector sector, List<String> enterprises) {}

    Place play() {
        var codes = NAMES.stream().map(name -> creditCode()).toList();
        var bureau = participants.official("feed", "demo-bureau", "市场监管局数据接口", COUNTY);
        var file = feed(codes);
        var job = FeedImport.submit(bureau.gateway(), file, "industry-commerce").watch(ignored -> {});
        if (!job.hasSucceeded() || job.counts().getOrDefault("registered", 0L) != codes.size()) {
            throw new UnexpectedAnswer(Speech.of("expected.registered", job.line()));
        }
        narrator.step(Speech.of("demo.imported", codes.size()), job.id());

        var supervisor = participants.supervisor();
        var free = freePlace(supervisor);
        var enterprises = new ArrayList<String>();
        for (var code : codes) {
            var found =
                    supervisor.get(REGISTRY + "/enterprises?creditCode=" + code).path("items");
            if (found.size() != 1) {
                throw new UnexpectedAnswer(Speech.of("expected.one-enterprise", code, found));
            }
            var id = found.path(0).path("id").asText();
            var path = REGISTRY + "/enterprises/" + id;
            supervisor.act(
                    path,
                    "assignment",
                    Map.of("region", free.town()),
                    enterprise -> enterprise.path("region").asText().equals(free.town()));
            if (!found.path(0).path("sector").asText().equals(free.sector().name())) {
                supervisor.act(
                        path,
                        "sector-change",
                        Map.of("sector", free.sector()),
                        enterprise -> enterprise
                                .path("sector")
                                .asText()
                                .equals(free.sector().name()));
            }
            enterprises.add(id);
            narrator.step(Speech.of("demo.assigned", free.town()), code, id);
        }
        return new Place(free.town(), free.sector(), List.copyOf(enterprises));
    }

    /** A town and a sector in which no enterprise is supervised yet, so that the pool of the draw is known. */
    private Place freePlace(Participant supervisor) {
        var towns = supervisor
                .get(REGISTRY + "/regions?level=TOWN&limit=200&parent=" + COUNTY)
                .path("items");
        for (var sector :
                List.of(Sector.INDUSTRY, Sector.COMMERCE, Sector.AGRICULTURE, Sector.WATER, Sector.EMERGENCY)) {
            for (var town : towns) {
                var code = town.path("code").asText();
                if (isFree(supervisor, code, sector)) {
                    return new Place(code, sector, List.of());
                }
            }
        }
        throw new UnexpectedAnswer(Speech.of("expected.free-town"));
    }

    private static boolean isFree(Participant supervisor, String town, Sector sector) {
        return supervisor
                .get(REGISTRY + "/enterprises?limit=1&region=" + town + "&sector=" + sector)
                .path("items")
                .isEmpty();
    }

    private Path feed(List<String> codes) {
        var lines = new ArrayList<String>();
        lines.add(HEADER);
        for (var i = 0; i < codes.size(); i++) {
            lines.add("江阴市%s%s有限公司,%s,2016-05-12,有限责任公司,王某某,500万人民币,\"涂料制造,机械加工\",江苏,江阴,江阴市澄江中路%d号"
                    .formatted(NAMES.get(i), codes.get(i).substring(14, 17), codes.get(i), i + 1));
        }
        try {
            var file = Files.createTempFile("worksafe-demo", ".csv");
            file.toFile().deleteOnExit();
            return Files.write(file, lines);
        } catch (IOException e) {
            var folder = System.getProperty("java.io.tmpdir");
            throw new StackException(Speech.of("file.no-write", folder, e), e);
        }
    }

    private String creditCode() {
        var body = "91" + COUNTY.substring(0, 6) + "MA%07d".formatted(random.nextInt(10_000_000));
        return Optional.of("0123456789ABCDEFGHJKLMNPQRTUWXY").stream()
                .flatMapToInt(String::chars)
                .mapToObj(last -> body + (char) last)
                .filter(CreditCode::checkCharacterRight)
                .findFirst()
                .orElseThrow();
    }
}
