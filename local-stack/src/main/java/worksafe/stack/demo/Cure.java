package worksafe.stack.demo;

import static worksafe.stack.demo.Demo.COUNTY;
import static worksafe.stack.demo.Demo.HAZARDS;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.InstantSource;
import java.util.Map;
import worksafe.kernel.ChinaTime;

/** A danger is put right in time: planned and rectified by the enterprise, looked at again by somebody else, closed. */
final class Cure {

    private final Cast cast;
    private final Narrator narrator;
    private final InstantSource clock;

    Cure(Cast cast, Narrator narrator, InstantSource clock) {
        this.cast = cast;
        this.narrator = narrator;
        this.clock = clock;
    }

    /** Cures one danger of an enterprise; the day of its plan is today. */
    void play(String enterprise, String danger) {
        var owner = cast.ofEnterprise("demo-enterprise", "王建国", COUNTY, enterprise);
        var path = HAZARDS + "/dangers/" + danger;
        owner.act(
                path,
                "plan",
                Map.of(
                        "goal", "恢复报警与联动功能",
                        "responsible", "王建国",
                        "fundsFen", 1_250_000,
                        "measures", "更换失效探测器，校验后恢复联动",
                        "timeLimit", ChinaTime.dayOf(clock.instant()).toString()),
                status("RECTIFYING"));
        narrator.step("rectification planned: goal, person, funds, measures, time", danger);
        owner.act(
                path,
                "rectification",
                Map.of("description", "已更换并校验合格，附校验记录。", "doneBy", "江阴市安全检测公司"),
                status("RECTIFIED"));
        narrator.step("rectified by the enterprise", danger);
        var inspector = cast.official("inspector", "demo-rechecker", "钱进", COUNTY);
        var closed =
                inspector.act(path, "recheck", Map.of("result", "PASSED", "opinion", "现场复查合格，准予销号。"), status("CLOSED"));
        narrator.step(
                "re-checked by another inspector and closed",
                closed.path("number").asText());
    }

    private static java.util.function.Predicate<JsonNode> status(String expected) {
        return danger -> danger.path("status").asText().equals(expected);
    }
}
