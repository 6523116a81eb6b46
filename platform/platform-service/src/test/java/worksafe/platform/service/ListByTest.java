package worksafe.platform.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.TestDatabase;

/** What {@code list_by} makes for a new table. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "probe"))
class ListByTest {

    @Test
    void listIsReadInOneOrderAtEveryLevelAndForAnEnterprise() throws SQLException {
        try (var owner = TestDatabase.asOwner()) {
            TestDatabase.execute(
                    owner,
                    "create table listed (id uuid primary key, region bigint, enterprise_id uuid, due_date date)");
            TestDatabase.execute(owner, "call add_region_levels('listed')");
            TestDatabase.execute(owner, "call list_by('listed', 'due_date')");

            assertThat(TestDatabase.column(
                            owner,
                            "select replace(indexdef, 'CREATE INDEX ', '') from pg_indexes"
                                    + " where tablename = 'listed' and indexname like 'ix_%' order by indexname"))
                    .containsExactly(
                            "ix_listed_city_due_date ON public.listed USING btree (city, due_date, id)",
                            "ix_listed_county_due_date ON public.listed USING btree (county, due_date, id)",
                            "ix_listed_enterprise_due_date ON public.listed USING btree (enterprise_id, due_date, id)",
                            "ix_listed_nation_due_date ON public.listed USING btree (due_date, id)",
                            "ix_listed_province_due_date ON public.listed USING btree (province, due_date, id)",
                            "ix_listed_region_due_date ON public.listed USING btree (region, due_date, id)",
                            "ix_listed_town_due_date ON public.listed USING btree (town, due_date, id)");
            TestDatabase.execute(owner, "drop table listed");
        }
    }

    @Test
    void tableWithoutAnEnterpriseHasTheLevelsAlone() throws SQLException {
        try (var owner = TestDatabase.asOwner()) {
            TestDatabase.execute(owner, "create table placed (id uuid primary key, region bigint, name text)");
            TestDatabase.execute(owner, "call add_region_levels('placed')");
            TestDatabase.execute(owner, "call list_by('placed', 'name')");

            assertThat(TestDatabase.column(
                            owner,
                            "select indexname from pg_indexes where tablename = 'placed' and indexname like 'ix_%'"))
                    .hasSize(6)
                    .doesNotContain("ix_placed_enterprise_name");
            TestDatabase.execute(owner, "drop table placed");
        }
    }
}
