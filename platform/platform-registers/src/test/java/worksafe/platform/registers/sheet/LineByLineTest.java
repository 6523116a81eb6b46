package worksafe.platform.registers.sheet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import worksafe.kernel.InvalidValue;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.http.RequestProblem.Violation;

class LineByLineTest {

    private enum Fate {
        TAKEN,
        REFUSED
    }

    private static final List<SheetColumn> COLUMNS =
            List.of(SheetColumn.titled("name", "姓名", true), SheetColumn.titled("age", "年龄", false));

    private static Sheet sheet(String text) {
        return Sheet.read(text.getBytes(UTF_8), COLUMNS);
    }

    @Test
    void aRefusedLineHoldsUpNoOther() {
        var done = LineByLine.run(sheet("姓名,年龄\n甲,1\n乙,2\n丙,3\n"), Fate.REFUSED, line -> {
            if (line.values().getFirst().equals("乙")) {
                throw RequestProblem.invalid(new Violation("/name", "required"));
            }
            return SheetOutcome.of(line, Fate.TAKEN, null);
        });

        assertThat(done).extracting(SheetOutcome::fate).containsExactly(Fate.TAKEN, Fate.REFUSED, Fate.TAKEN);
        assertThat(done.get(1).refusal()).isInstanceOf(RequestProblem.class);
    }

    @Test
    void aValueThatCannotBeIsARefusal() {
        var done = LineByLine.run(sheet("姓名,年龄\n甲,1\n"), Fate.REFUSED, line -> {
            throw new InvalidValue("resident-id-form");
        });

        assertThat(done).extracting(SheetOutcome::fate).containsExactly(Fate.REFUSED);
        assertThat(done.getFirst().refusal()).isInstanceOf(RequestProblem.class);
    }

    @Test
    void aLineWithAFlawIsNotWorkedOn() {
        var done =
                LineByLine.run(sheet("姓名,年龄\n甲,1,多\n"), Fate.REFUSED, line -> SheetOutcome.of(line, Fate.TAKEN, null));

        assertThat(done).extracting(SheetOutcome::fate).containsExactly(Fate.REFUSED);
        assertThat(done.getFirst().refusal()).isNull();
    }

    @Test
    void aTitledColumnIsFoundByItsTitleItsCodeOrBoth() {
        for (var header : List.of("姓名,年龄", "name,age", "姓名（name）,年龄（age）", "年龄*,姓名")) {
            assertThat(sheet(header + "\n甲,乙\n").unread()).as(header).isEmpty();
        }
    }
}
