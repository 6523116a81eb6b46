package worksafe.hazards.notice;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import worksafe.hazards.danger.SupervisedDangers;
import worksafe.hazards.danger.SupervisedDangers.Numbered;
import worksafe.hazards.danger.value.DangerGrade;
import worksafe.platform.http.RequestProblem.Violation;
import worksafe.platform.registers.EntryRule;
import worksafe.platform.registers.Holder;

/**
 * Workers were told on a day that has come, of dangers of their own enterprise that proved to be dangers, and of a major one where
 * the notice says so or one among them is.
 */
@ApplicationScoped
class DangerWorkerNoticeRule implements EntryRule {

    /** Nothing was told before; a slip of the pen lies there. */
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

    private final SupervisedDangers dangers;

    DangerWorkerNoticeRule(SupervisedDangers dangers) {
        this.dangers = dangers;
    }

    @Override
    public String kind() {
        return "danger-worker-notice";
    }

    @Override
    public List<Violation> wrong(Holder holder, JsonNode data, String at, LocalDate today) {
        var wrong = new ArrayList<Violation>();
        var toldOn = LocalDate.parse(data.path("toldOn").asText());
        if (toldOn.isAfter(today) || toldOn.isBefore(EARLIEST)) {
            wrong.add(new Violation(at + "/toldOn", "danger-worker-notice-day", EARLIEST.toString(), today.toString()));
        }
        var numbers = StreamSupport.stream(data.path("dangers").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
        var enterprise = holder.enterpriseId();
        if (enterprise == null || numbers.isEmpty()) {
            return wrong;
        }
        var known = dangers.numbered(numbers, enterprise);
        for (int i = 0; i < numbers.size(); i++) {
            var danger = known.get(numbers.get(i));
            if (danger == null || danger.dismissed()) {
                wrong.add(new Violation(at + "/dangers/" + i, "danger-worker-notice-danger", numbers.get(i)));
            }
        }
        if (!data.path("majorDangers").asBoolean()
                && known.values().stream().map(Numbered::grade).anyMatch(grade -> grade == DangerGrade.MAJOR)) {
            wrong.add(new Violation(at + "/majorDangers", "danger-worker-notice-major"));
        }
        return wrong;
    }
}
