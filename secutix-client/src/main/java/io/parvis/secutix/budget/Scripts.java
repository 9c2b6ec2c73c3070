package io.parvis.secutix.budget;

/**
 * What happens in Redis in one step. Time is Redis's own, one for all replicas, in milliseconds. Should it be set back,
 * what lies further ahead than it could ever have been put is drawn closer.
 *
 * <p>Keys of an institution: {@code state} (month, closed taps, exports, sizes of answers), {@code usage} (by month and
 * service), {@code days} (the same by day of this month), {@code open} (calls under way), {@code minute} (calls of a
 * service that still count for the minute, by the moment at which they stop to).
 */
final class Scripts {
    private Scripts() {}

    /**
     * KEYS state usage days open, minute of both services. ARGV: 1 time (-1 = Redis's own), 2 the caller's month, 3 its
     * start, 4 its end, 5 the oldest month kept, 6 the month that the caller knows of, 7-15 what it knows ({@code facts}):
     * a Redis that was emptied takes it up. What is the script's own follows, as {@code arg}.
     *
     * <p>The month turns when Redis's clock and a caller's both say so, and never turns back.
     */
    private static final String PRELUDE = """
            local state, usage, days, open = KEYS[1], KEYS[2], KEYS[3], KEYS[4]
            local now = tonumber(ARGV[1])
            if now < 0 then
              local time = redis.call('TIME')
              now = time[1] * 1000 + math.floor(time[2] / 1000)
            end
            local function number(name) return tonumber(redis.call('HGET', state, name) or 0) end
            local services = {'CatalogService', 'AvailabilityService'}

            local arg = {unpack(ARGV, 16)}
            local function minuteOf(service) return service == services[1] and KEYS[5] or KEYS[6] end
            local function used(month, service, what)
              return tonumber(redis.call('HGET', usage, month .. ':' .. service .. ':' .. what) or 0)
            end

            -- a call that has not ended for a day has no caller any more: it stays counted as it was charged
            local function forgetTheDead() redis.call('ZREMRANGEBYSCORE', open, '-inf', now - 86400000) end

            local function facts(month)
              local known = {}
              for _, service in ipairs(services) do
                table.insert(known, used(month, service, 'calls'))
                table.insert(known, used(month, service, 'bytes'))
                table.insert(known, redis.call('ZCOUNT', minuteOf(service), now + 1, '+inf'))
                table.insert(known, number(service .. ':closed-until'))
              end
              table.insert(known, number('export-from'))
              return known
            end

            local function remember(month)
              for at, service in ipairs(services) do
                local calls, bytes, minute, closed = unpack(ARGV, 3 + at * 4, 6 + at * 4)
                redis.call('HSET', usage, month .. ':' .. service .. ':calls', calls)
                redis.call('HSET', usage, month .. ':' .. service .. ':bytes', bytes)
                for n = 1, tonumber(minute) do redis.call('ZADD', minuteOf(service), now + 60000, 'remembered ' .. n) end
                redis.call('HSET', state, service .. ':closed-until', closed)
                redis.call('HSET', state, service .. ':closed-for', math.max(0, closed - now))
              end
              redis.call('HSET', state, 'export-from', ARGV[15])
            end

            local function turn()
              local month = redis.call('HGET', state, 'month')
              local agreed = now >= tonumber(ARGV[3])
              if not month then
                if not agreed or now >= tonumber(ARGV[4]) then return nil end
                redis.call('HSET', state, 'month', ARGV[2], 'since', now)
                if ARGV[6] == ARGV[2] then remember(ARGV[2]) end
                return ARGV[2]
              end
              if ARGV[2] > month and agreed then
                redis.call('HSET', state, 'month', ARGV[2], 'since', now)
                redis.call('DEL', days)
                for _, field in ipairs(redis.call('HKEYS', usage)) do
                  if string.sub(field, 1, 7) < ARGV[5] then redis.call('HDEL', usage, field) end
                end
                return ARGV[2]
              end
              return month
            end

            local function closed(service)
              local untilThen, longest = number(service .. ':closed-until'), number(service .. ':closed-for')
              if untilThen - now > longest then
                untilThen = now + longest
                redis.call('HSET', state, service .. ':closed-until', untilThen)
              end
              return untilThen
            end
            """;

    /**
     * One more call: charged with the bytes that it usually takes, or denied. arg: 1 service, 2 operation and
     * point of sale, 3 point of sale, 4 id of the call, 5 day, 6 calls a minute, 7 calls a month, 8 bytes a month,
     * 9 calls and 10 bytes that are not for it, 11 bytes if the usual ones are not known, 12 export interval (-1 = no
     * export).
     *
     * <p>Answers GO, time, bytes charged, month, next export before this one, facts; or the limit and a wait.
     */
    static final String RESERVE = PRELUDE + """
            local service, id = arg[1], arg[4]
            local minute = minuteOf(service)
            local month = turn()
            if not month then return {'CLOCKS', 60000} end
            local closedUntil = closed(service)
            if closedUntil > now then return {'CLOSED', closedUntil - now} end

            local interval, exportFrom = tonumber(arg[12]), 0
            if interval >= 0 then
              exportFrom = math.min(number('export-from'), now + interval)
              local goesOn = redis.call('HGET', state, 'export-by') == arg[3]
                and number('export-by-until') > now and number('export-by-until') <= now + 900000
              if exportFrom > now and not goesOn then return {'EXPORT', exportFrom - now} end
            end

            local calls = used(month, services[1], 'calls') + used(month, services[2], 'calls') + 1
            local charge = number('size:' .. arg[2])
            if charge == 0 then charge = tonumber(arg[11]) end
            local bytes = used(month, services[1], 'bytes') + used(month, services[2], 'bytes') + charge
            local wait = 3600000 -- the month may be long, but limits can be set anew
            if month == ARGV[2] then wait = math.max(1000, math.min(wait, tonumber(ARGV[4]) - now)) end
            if calls > tonumber(arg[7]) or bytes > tonumber(arg[8]) then return {'MONTH', wait} end
            if calls > tonumber(arg[7]) - tonumber(arg[9]) or bytes > tonumber(arg[8]) - tonumber(arg[10]) then
              return {'SHARE', wait}
            end

            redis.call('ZREMRANGEBYSCORE', minute, '-inf', now)
            for _, ahead in ipairs(redis.call('ZRANGEBYSCORE', minute, now + 90001, '+inf')) do
              redis.call('ZADD', minute, now + 90000, ahead)
            end
            if redis.call('ZCARD', minute) >= tonumber(arg[6]) then
              return {'MINUTE', redis.call('ZRANGE', minute, 0, 0, 'WITHSCORES')[2] - now}
            end

            -- on its way for half a minute at most, it counts for a minute after it arrived
            redis.call('ZADD', minute, now + 90000, id)
            redis.call('PEXPIRE', minute, 600000)
            forgetTheDead()
            redis.call('ZADD', open, now, id)
            redis.call('HINCRBY', usage, month .. ':' .. service .. ':calls', 1)
            redis.call('HINCRBY', usage, month .. ':' .. service .. ':bytes', charge)
            if month == ARGV[2] then
              redis.call('HINCRBY', days, arg[5] .. ':' .. service .. ':calls', 1)
              redis.call('HINCRBY', days, arg[5] .. ':' .. service .. ':bytes', charge)
            end
            if interval >= 0 then redis.call('HSET', state, 'export-from', now + interval) end
            return {'GO', now, charge, month, exportFrom, facts(month)}
            """;

    /** Adds bytes to an entry of a call. */
    private static final String ADDED = """
            local function add(month, day, service, more)
              redis.call('HINCRBY', usage, month .. ':' .. service .. ':bytes', more)
              if string.sub(day, 1, 7) == redis.call('HGET', state, 'month') then
                redis.call('HINCRBY', days, day .. ':' .. service .. ':bytes', more)
              end
            end
            """;

    /**
     * Charges more bytes to a call under way. arg: 1 service, 2 id of the call, 3 its month, 4 its day, 5 bytes. Answers
     * 1, or 0 when the call is not known any more.
     */
    static final String TOP_UP = PRELUDE + ADDED + """
            if not redis.call('ZSCORE', open, arg[2]) then return 0 end
            add(arg[3], arg[4], arg[1], arg[5])
            return 1
            """;

    /**
     * The call has ended: the bytes that came take the place of those that were charged. A second time it changes
     * nothing. arg: 1 service, 2 operation and point of sale, 3 point of sale, 4 id of the call, 5 its month, 6 its day,
     * 7 when it was charged, 8 bytes charged, 9 bytes that came, 10 {@link Ending}, 11 wait that SecuTix named (0 =
     * none), 12 export interval (-1 = no export), 13 next export before it, from 14 on the waits after refusals in a row.
     *
     * <p>Answers for how long the service is closed, or 0.
     */
    static final String SETTLE = PRELUDE + ADDED + """
            local service, id, ending, charged = arg[1], arg[4], arg[10], tonumber(arg[7])
            forgetTheDead()
            if redis.call('ZREM', open, id) == 0 then return 0 end
            redis.call('ZADD', minuteOf(service), 'XX', now + 60000, id)
            add(arg[5], arg[6], service, arg[9] - arg[8])
            if ending == 'ANSWERED' then
              local size = math.max(tonumber(arg[9]), math.floor(number('size:' .. arg[2]) / 2), 1)
              redis.call('HSET', state, 'size:' .. arg[2], size)
            end

            local interval = tonumber(arg[12])
            if interval >= 0 then
              if ending == 'PREPARING' then
                redis.call('HSET', state, 'export-by', arg[3], 'export-by-until', now + 900000)
                redis.call('HSET', state, 'export-from', now + interval)
              elseif ending == 'ANSWERED' or ending == 'BROKEN' then
                redis.call('HDEL', state, 'export-by')
                redis.call('HSET', state, 'export-from', now + interval)
              elseif number('export-from') == charged + interval then
                redis.call('HSET', state, 'export-from', arg[13])
              end
            end

            local since = number(service .. ':refused-at')
            local news = charged > since or since > now -- not one that was under way when the tap was closed
            if ending ~= 'REFUSED' then
              if news and (ending == 'ANSWERED' or ending == 'PREPARING') then
                redis.call('HDEL', state, service .. ':refusals')
              end
              return 0
            end
            local refusals = number(service .. ':refusals')
            if news then
              refusals = refusals + 1
              redis.call('HSET', state, service .. ':refusals', refusals, service .. ':refused-at', now)
            end
            local wait = tonumber(arg[11])
            if wait == 0 then wait = tonumber(arg[13 + math.min(math.max(refusals, 1), #arg - 13)]) end
            local untilThen = math.max(closed(service), now + wait)
            redis.call('HSET', state, service .. ':closed-until', untilThen, service .. ':closed-for', untilThen - now)
            return untilThen - now
            """;

    /**
     * arg: 1 export interval. Answers time, month ('' = the clocks do not agree on one), facts, state, usage, days, calls
     * under way.
     */
    static final String STANDING = PRELUDE + """
            local month = turn()
            closed(services[1])
            closed(services[2])
            if number('export-from') > now + tonumber(arg[1]) then
              redis.call('HSET', state, 'export-from', now + tonumber(arg[1]))
            end
            return {now, month or '', facts(month or ''), redis.call('HGETALL', state), redis.call('HGETALL', usage),
              redis.call('HGETALL', days), redis.call('ZCARD', open)}
            """;

    /** Whether this replica is the first to claim something of a month. KEYS usage. ARGV: field. */
    static final String CLAIM = "return redis.call('HSETNX', KEYS[1], ARGV[1], 1)";
}
