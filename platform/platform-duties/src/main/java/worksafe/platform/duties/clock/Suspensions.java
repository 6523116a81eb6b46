package worksafe.platform.duties.clock;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import worksafe.kernel.Suspension;

/** Suspensions as a column holds them: {@code 2026-03-15/2026-03-20,2026-04-01/}, open at the end while one lasts. */
final class Suspensions {

    private Suspensions() {}

    static String write(List<Suspension> suspensions) {
        return suspensions.stream()
                .map(suspension -> suspension.from() + "/" + (suspension.until() == null ? "" : suspension.until()))
                .collect(Collectors.joining(","));
    }

    static List<Suspension> read(String text) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split(",")).map(Suspensions::one).toList();
    }

    private static Suspension one(String text) {
        var days = text.split("/", 2);
        return new Suspension(LocalDate.parse(days[0]), days[1].isEmpty() ? null : LocalDate.parse(days[1]));
    }
}
