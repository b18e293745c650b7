package org.anju.platform.parameter;

import org.anju.api.code.Divisions;
import org.anju.api.parameter.Parameter;
import org.anju.api.parameter.UnfitValue;
import org.anju.platform.PlatformParameters;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What is wrong with a text as the value of a parameter (SYS-R05): its form, its length, a division that is none. */
@Component(service = ParameterFaults.class)
public final class ParameterFaults {
    private static final String FAULT = "参数值格式不正确";
    private static final int LONGEST = 2000;

    private final Divisions divisions;

    @Activate
    public ParameterFaults(@Reference Divisions divisions) {
        this.divisions = divisions;
    }

    /** In Chinese, or null when it is right. */
    String of(Parameter<?> parameter, String text) {
        if (text.length() > LONGEST) {
            return FAULT + "：最多" + LONGEST + "个字符";
        }
        if (!text.codePoints().allMatch(ParameterFaults::mayStand)) {
            return FAULT + "：不能含控制字符";
        }
        try {
            parameter.parse().apply(text);
        } catch (UnfitValue e) {
            return FAULT + "：" + e.getMessage();
        } catch (RuntimeException e) {
            return FAULT;
        }
        return parameter.key().equals(PlatformParameters.DIVISION.key()) && !isCurrent(text)
                ? FAULT + "：行政区划代码不存在或已撤销"
                : null;
    }

    private static boolean mayStand(int c) {
        return !Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE;
    }

    private boolean isCurrent(String division) {
        return divisions.find(division).filter(Divisions.Division::current).isPresent();
    }
}
