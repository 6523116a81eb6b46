package worksafe.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.logging.json.runtime.JsonFormatter;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Level;
import org.junit.jupiter.api.Test;

class OneLineRecordsTest {

    private static final String FORGED = "x\r\n2026-11-28T12:00:00.000+08:00 INFO [audit] all is well\u2028\u202e";

    private static ExtLogRecord record(Throwable thrown) {
        var record = new ExtLogRecord(
                Level.ERROR, "%s failed", ExtLogRecord.FormatStyle.PRINTF, OneLineRecordsTest.class.getName());
        record.setParameters(new Object[] {FORGED});
        record.setThrown(thrown);
        assertThat(new OneLineRecords().isLoggable(record)).isTrue();
        return record;
    }

    private static String printed(Throwable thrown) {
        var text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    @Test
    void messageStaysOnItsLine() {
        var record = record(new IllegalStateException());

        assertThat(record.getFormattedMessage())
                .isEqualTo("x\\r\\n2026-11-28T12:00:00.000+08:00 INFO [audit] all is well\\u2028\\u202e failed");
    }

    @Test
    void messagesOfExceptionsDoToo() {
        var inner = new IllegalArgumentException(FORGED);
        inner.addSuppressed(new IllegalStateException(FORGED));
        var record = record(new IllegalStateException(FORGED, inner));

        assertThat(printed(record.getThrown()).lines())
                .noneMatch(line -> line.startsWith("2026"))
                .anyMatch(line -> line.startsWith("Caused by: java.lang.IllegalArgumentException: x\\r\\n2026"))
                .anyMatch(line -> line.contains("Suppressed: java.lang.IllegalStateException: x\\r\\n2026"))
                .anyMatch(line -> line.contains("at worksafe.platform.http.OneLineRecordsTest"));
    }

    @Test
    void jsonIsOneLine() throws Exception {
        var line = new JsonFormatter().format(record(new IllegalStateException(FORGED)));

        assertThat(line.strip().lines()).hasSize(1);
        assertThat(new com.fasterxml.jackson.databind.ObjectMapper()
                        .readTree(line)
                        .path("message")
                        .asText())
                .endsWith("failed");
    }
}
