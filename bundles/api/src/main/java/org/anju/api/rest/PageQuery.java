package org.anju.api.rest;

import javax.ws.rs.DefaultValue;
import javax.ws.rs.QueryParam;
import org.anju.api.problem.Check;

/** {@code page} and {@code size} of a list, as a {@code @BeanParam}: 10 rows by default; 10, 20, 50 or 100 (§2.5). */
public final class PageQuery {
    @Field("页码，从1起")
    @QueryParam("page")
    @DefaultValue("1")
    private int page = 1;

    @Field("每页条数：10、20、50或100")
    @QueryParam("size")
    @DefaultValue("10")
    private int size = 10;

    public PageQuery() {}

    public PageQuery(int page, int size) {
        this.page = page;
        this.size = size;
    }

    /** Page from 1; refuses nonsense with 400. */
    public int page() {
        new Check()
                .that(page >= 1 && page <= 1_000_000, "page", "页码格式不正确")
                .that(size == 10 || size == 20 || size == 50 || size == 100, "size", "每页条数应为10、20、50或100")
                .done();
        return page;
    }

    public int size() {
        return size;
    }

    public int offset() {
        return (page() - 1) * size;
    }
}
