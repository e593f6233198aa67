using System.ComponentModel;

namespace NetGen.CompilerServices;

/// <summary>
/// A lock-free store of idle sessions, so that threads that predict share as few of them as run at once. For generated code.
/// </summary>
/// <typeparam name="T">The session's type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class SessionPool<T> where T : class
{
    // The first place is apart from the others: one thread that predicts finds its session without a loop.
    private readonly Place[] others = new Place[Math.Max(4, 2 * Environment.ProcessorCount)];
    private T? first;

    /// <summary>Takes an idle session; null if there is none, and the caller makes one.</summary>
    public T? Rent()
    {
        var session = first;
        if (session is not null && Interlocked.CompareExchange(ref first, null, session) == session) return session;
        return RentOther();
    }

    /// <summary>Gives a session back; when every place is taken it is left to the garbage collector.</summary>
    /// <param name="session">The session, which the caller must not use any more.</param>
    public void Return(T session)
    {
        if (first is null && Interlocked.CompareExchange(ref first, session, null) is null) return;
        ReturnOther(session);
    }

    private T? RentOther()
    {
        for (var i = 0; i < others.Length; i++)
        {
            if (others[i].Session is not null && Interlocked.Exchange(ref others[i].Session, null) is { } session) return session;
        }

        return null;
    }

    private void ReturnOther(T session)
    {
        for (var i = 0; i < others.Length; i++)
        {
            if (others[i].Session is null && Interlocked.CompareExchange(ref others[i].Session, session, null) is null) return;
        }
    }

    private struct Place
    {
        public T? Session;
    }
}
