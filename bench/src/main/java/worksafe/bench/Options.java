package worksafe.bench;

import java.util.ArrayList;
import java.util.List;

/**
 * What a run was asked for.
 *
 * @param goals in the order asked; none when only the table is asked for
 * @param rows enterprises in the register before anything is measured; for G7 the lines that are imported
 * @param pairs turns of both sides
 * @param seconds of one turn
 * @param busy whether to measure although other programs use the machine; the results say so
 * @param missing whether to leave out what was measured of this commit already
 */
record Options(List<Goal> goals, int rows, int pairs, int seconds, boolean busy, boolean missing) {

    static Options of(List<String> words) {
        var goals = new ArrayList<Goal>();
        var rows = 100_000;
        var pairs = 4;
        var seconds = 10;
        var busy = false;
        var missing = false;
        var table = false;
        for (var rest = words.iterator(); rest.hasNext(); ) {
            var word = rest.next();
            switch (word) {
                case "--rows" -> rows = number(word, rest.hasNext() ? rest.next() : "");
                case "--pairs" -> pairs = number(word, rest.hasNext() ? rest.next() : "");
                case "--seconds" -> seconds = number(word, rest.hasNext() ? rest.next() : "");
                case "--busy" -> busy = true;
                case "--missing" -> missing = true;
                case "table" -> table = true;
                case "all" -> goals.addAll(List.of(Goal.values()));
                default -> goals.add(Goal.of(word));
            }
        }
        if (goals.isEmpty() && !table) {
            throw new BenchException("name at least one goal, or 'all', or 'table'; see bench/run --help");
        }
        return new Options(List.copyOf(goals), rows, pairs, seconds, busy, missing);
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

    /** How others measure the same. */
    String command(Goal goal) {
        return "bench/run %s --rows %d --pairs %d --seconds %d".formatted(goal, rows, pairs, seconds)
                + (busy ? " --busy" : "");
    }
}
