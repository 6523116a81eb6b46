package worksafe.acceptance.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of a query nothing but the names of its metrics is taken for one. */
class PromQlTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        max by (instance) (outbox_oldest_seconds) > 60                                       | outbox_oldest_seconds
        sum(rate(a_total{x=~"b.*c_d"}[5m])) / sum without (le) (e_total) > bool 0            | a_total e_total
        x_total unless x_total offset 15m                                                    | x_total
        histogram_quantile(0.99, sum by (le) (rate(y_bucket{uri!~"/q{z}"}[$__rate_interval]))) | y_bucket
        worksafe:errors:ratio5m > 1e-2 and on (instance) up == 1                             | up worksafe:errors:ratio5m
        min(z_year) < scalar(year(vector(time() + 2678400)))                                 | z_year
        """)
    void theMetricsOfAQueryAreFound(String query, String metrics) {
        assertThat(PromQl.metrics(query)).containsExactly(metrics.split(" ", -1));
    }
}
