package worksafe.stack.demo;

import static worksafe.stack.demo.Demo.COUNTY;
import static worksafe.stack.demo.Demo.HAZARDS;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import worksafe.stack.Speech;

/**
 * An enterprise checks itself by the general list and sends the whole round at once: one item is dangerous, and stands among its
 * dangers. Then it corrects the return, and the danger stays what it is.
 */
final class SelfCheckAct {

    private static final String CHECKS = HAZARDS + "/self-checks";
    private static final String DANGEROUS = "exits";

    private final Participants participants;
    private final Narrator narrator;

    SelfCheckAct(Participants participants, Narrator narrator) {
        this.participants = participants;
        this.narrator = narrator;
    }

    /**
     * Plays it.
     *
     * @return the id of the danger that was found
     */
    String play(String enterprise) {
        var owner = participants.ofEnterprise("demo-enterprise-check", "周建平", COUNTY, enterprise);
        var list = owner.get(HAZARDS + "/self-check-lists/general");
        var items = new ArrayList<String>();
        list.path("items").forEach(item -> items.add(item.path("item").asText()));
        var found = Map.of("description", "东侧疏散通道堆放纸箱", "place", "一号车间东侧", "grade", "GENERAL");
        var sent = owner.createOnceKnown(
                CHECKS, aReturn(enterprise, items, Map.of("danger", found), Map.of()), "enterprise-unknown");
        var danger = "";
        for (var answer : sent.path("answers")) {
            danger = answer.hasNonNull("dangerId") ? answer.path("dangerId").asText() : danger;
        }
        var reported = owner.get(HAZARDS + "/dangers/" + danger);
        if (!reported.path("source").asText().equals("SELF_CHECK")) {
            throw new UnexpectedAnswer(Speech.of("expected.self-check-danger", reported));
        }
        narrator.step(
                Speech.of(
                        "demo.self-check", items.size(), reported.path("number").asText()),
                sent.path("number").asText());

        var correction = Map.<String, Object>of(
                "correction", Map.of("selfCheckId", sent.path("id").asText(), "reason", "排查人姓名写错"));
        var corrected = owner.create(CHECKS, aReturn(enterprise, items, Map.of("dangerId", danger), correction));
        narrator.step(
                Speech.of("demo.self-check-corrected"), corrected.path("number").asText());
        return danger;
    }

    private static Map<String, Object> aReturn(
            String enterprise, List<String> items, Map<String, Object> of, Map<String, Object> more) {
        var answers = new ArrayList<Map<String, Object>>();
        for (var item : items) {
            var answer = new HashMap<String, Object>();
            answer.put("item", item);
            answer.put("result", item.equals(DANGEROUS) ? "DANGER" : "OK");
            if (item.equals(DANGEROUS)) {
                answer.putAll(of);
            }
            answers.add(answer);
        }
        var body = new HashMap<String, Object>(more);
        body.put("enterpriseId", enterprise);
        body.put("listCode", "general");
        body.put("checker", "周建平");
        body.put("answers", answers);
        return body;
    }
}
