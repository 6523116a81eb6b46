package worksafe.platform.service.wall;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatementTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select 1",
                " \n(select 1) union (select 2)",
                "SELECT updated_at, deleted FROM form",
                "with r as (select 1) select * from r",
                "select 'a' -- the end"
            })
    void whatReadsIsATransactionOfItsOwn(String sql) {
        assertThat(StatementText.of(sql).reads()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into a values (1)",
                "select 1 from a for update",
                "select 1 from a FOR  NO KEY UPDATE skip locked",
                "select 1 from a for share",
                "select 1 from a for key share",
                "select pg_advisory_xact_lock(1)",
                "select pg_try_advisory_xact_lock(1)",
                "select set_config('a', 'b', true)",
                "select nextval('s')",
                "select pg_notify('a', 'b')",
                "with gone as (delete from a returning id) select * from gone",
                "lock table a",
                "set local jit = off",
                "selection"
            })
    void whatDoesMoreIsNot(String sql) {
        assertThat(StatementText.of(sql).reads()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"select 1; select 2", "select ';'"})
    void onlyOneStatementIsJoinedWithOthers(String sql) {
        assertThat(StatementText.of(sql).isSingle()).isFalse();
    }
}
