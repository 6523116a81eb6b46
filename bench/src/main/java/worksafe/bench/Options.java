package worksafe.bench;

import java.util.ArrayList;
import java.util.List;

/**
 * What a run was asked for.
 *
 * @param goals in the order asked
 * @param rows enterprises in the register before anything is measured; for G7 the lines that are imported
 * @param pairs turns of both sides
 * @param seconds of one turn
 * @param busy whether to measure although other programs use the machine; the results say so
 */
record Options(List<Goal> goals, int rows, int pairs, int seconds, boolean busy) {

    static Options of(List<String> words) {
        var goals = new ArrayList<Goal>();
        var rows = 100_000;
        var pairs = 4;
        var seconds = 10;
        var busy = false;
        for (var rest = words.iterator(); rest.hasNext(); ) {
            var word = rest.next();
            switch (word) {
                case "--rows" -> rows = number(word, rest.hasNext() ? rest.next() : "");
                case "--pairs" -> pairs = number(word, rest.hasNext() ? rest.next() : "");
                case "--seconds" -> seconds = number(word, rest.hasNext() ? rest.next() : "");
                case "--busy" -> busy = true;
                default -> goals.add(Goal.of(word));
            }
        }
        if (goals.isEmpty()) {
            throw new BenchException("name at least one goal; see bench/run --help");
        }
        return new Options(List.copyOf(goals), rows, pairs, seconds, busy);
    }

    private static int number(String option, String text) {
        try {
            var number = Integer.parseInt(text);
            if (number > 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new BenchException(option + " takes a number, not '" + text + "'", e);
        }
        throw new BenchException(option + " takes a number above 0");
    }
}
